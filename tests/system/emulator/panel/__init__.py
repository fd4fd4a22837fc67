"""Models of OLED panels, with their bus and their visible picture.

Written from the controllers' data sheets, independently of any driver. Nothing but the standard
library; usable without the test machine.
"""
from .modules import MODULES, make

__all__ = ['MODULES', 'make']
