"""How much one file may hold: enough for any record, too little to stall a reader."""

MOST_BYTES = 256 * 1024
MOST_VALUES = 10_000
DEEPEST = 20
