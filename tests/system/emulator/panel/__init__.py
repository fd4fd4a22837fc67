"""Models of OLED panels, as a bus sees them and as a person sees them.

Written from the controllers' data sheets, independently of any driver. Nothing but the standard
library; usable without the test machine.
"""
from .modules import MODULES, make

__all__ = ['MODULES', 'make']
