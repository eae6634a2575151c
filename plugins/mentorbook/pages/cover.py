"""The portal's cover: how light it is, in the colours of the edition that one holds."""

from typing import Any


def palette(audience: str) -> list[dict[str, Any]]:
    """Light, dark and as the device, for the theme. The first is what a reader without script gets."""
    choices = (
        ("(prefers-color-scheme)", "mb-auto", "material/theme-light-dark", "As the device. Change to light"),
        ("(prefers-color-scheme: light)", "default", "material/weather-sunny", "Light. Change to dark"),
        ("(prefers-color-scheme: dark)", "slate", "material/weather-night", "Dark. Change to the device's own"),
    )
    cover = f"mb-{audience}"
    return [
        {"media": media, "scheme": scheme, "primary": cover, "accent": cover, "toggle": {"icon": icon, "name": name}}
        for media, scheme, icon, name in choices
    ]
