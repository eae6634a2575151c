"""The states and territories of the United States, by name and by the two letters that postal tables write."""

_STATES = {
    "American Samoa": "AS", "Guam": "GU", "Northern Mariana Islands": "MP", "U.S. Virgin Islands": "VI",
    "Alabama": "AL", "Alaska": "AK", "Arizona": "AZ", "Arkansas": "AR", "California": "CA", "Colorado": "CO",
    "Connecticut": "CT", "Delaware": "DE", "District of Columbia": "DC", "Florida": "FL", "Georgia": "GA",
    "Hawaii": "HI", "Idaho": "ID", "Illinois": "IL", "Indiana": "IN", "Iowa": "IA", "Kansas": "KS", "Kentucky": "KY",
    "Louisiana": "LA", "Maine": "ME", "Maryland": "MD", "Massachusetts": "MA", "Michigan": "MI", "Minnesota": "MN",
    "Mississippi": "MS", "Missouri": "MO", "Montana": "MT", "Nebraska": "NE", "Nevada": "NV", "New Hampshire": "NH",
    "New Jersey": "NJ", "New Mexico": "NM", "New York": "NY", "North Carolina": "NC", "North Dakota": "ND",
    "Ohio": "OH", "Oklahoma": "OK", "Oregon": "OR", "Pennsylvania": "PA", "Puerto Rico": "PR", "Rhode Island": "RI",
    "South Carolina": "SC", "South Dakota": "SD", "Tennessee": "TN", "Texas": "TX", "Utah": "UT", "Vermont": "VT",
    "Virginia": "VA", "Washington": "WA", "West Virginia": "WV", "Wisconsin": "WI", "Wyoming": "WY",
}  # fmt: skip
_LETTERS = {name.casefold(): letters for name, letters in _STATES.items()}
_NAMES = {letters: name for name, letters in _STATES.items()}


# Countries by their own letters, that lie in the table of ZIP codes.
TERRITORIES = frozenset({"AS", "GU", "MP", "PR", "VI"})


def state_of(region: str) -> str:
    """Return a state's two letters by its name or by themselves; "" for what is none."""
    letters = region.upper()
    return letters if letters in _NAMES else _LETTERS.get(region.casefold(), "")


def state_name(region: str) -> str:
    """Return a state's name by its two letters or by itself; what is no state stays as it is."""
    return _NAMES.get(state_of(region), region)
