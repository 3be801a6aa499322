"""Settings for the public site: those of the desk, and the address under which readers know it."""

import os

from pelicanconf import *

SITEURL = os.environ["SITEURL"]
