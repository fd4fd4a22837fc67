"""A panel after the initialization by a driver; shared by the tests of the model."""
import panel

SSD1306_INIT = bytes([0x00, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00,
                      0xA1, 0xC8, 0xDA, 0x12, 0x81, 0xCF, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF])


def ready(name='ssd1306-128x64', init=SSD1306_INIT, **options):
    """Initialised, its RAM cleared, the pointer at the top left."""
    display = panel.make(name, **options)
    display.i2c_write(init)
    display.ram[:] = bytes(len(display.ram))
    return display


def lit(display):
    """The lit pixels as (x, y)."""
    return {(x, y) for y, row in enumerate(display.render()) for x, on in enumerate(row) if on}
