"""Kinds from the schemas, verdicts on records, and the register of all that is sound."""
