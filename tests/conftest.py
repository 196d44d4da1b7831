"""What all tests share: properties are tried on the same examples everywhere."""

from hypothesis import settings

# A shared core is slow at times, and a test that fails only sometimes is read by nobody.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
