"""How all tests run: without clocks, since a busy machine is no fault of the code."""

from hypothesis import settings

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")
