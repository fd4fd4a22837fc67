"""The panels by name: a controller on a glass, as they are sold."""
from .glass import Glass
from .sh110x import Sh1106, Sh1107
from .ssd130x import Ssd1305, Ssd1306, Ssd1309

MODULES = {
    'ssd1306-128x64': (Ssd1306, Glass(128, 64)),
    'ssd1306-128x32': (Ssd1306, Glass(128, 32, alternative=False)),
    'ssd1309-128x64': (Ssd1309, Glass(128, 64)),
    'ssd1305-128x32': (Ssd1305, Glass(128, 32, column=4)),
    'sh1106-128x64': (Sh1106, Glass(128, 64, column=2)),
    'sh1107-128x128': (Sh1107, Glass(128, 128, alternative=False, own_supply=True)),
}


def make(name, **options):
    """A freshly powered panel; options: seed of the noise in its RAM, clock."""
    if name not in MODULES:
        raise ValueError('no panel %s; there are: %s' % (name, ', '.join(sorted(MODULES))))
    controller, glass = MODULES[name]
    return controller(glass, **options)
