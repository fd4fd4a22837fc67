#!/usr/bin/python3
"""Draws each supported hat with a golden frame on its panel, like a photo from above, into docs/pictures/hats.

    PYTHONPATH=tests/system/emulator python3 -B docs/pictures/hats.py [HAT...]

Needs Debian's python3-pil. Sizes are millimetres; positions of parts follow the makers' pictures roughly. The same sources give the same picture.
"""
import pathlib
import random
import sys

from panel import golden_file
from PIL import Image, ImageChops, ImageDraw, ImageFilter

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / 'tests' / 'GlucoseTracker.Screens.Tests' / 'Golden'
OUTPUT = ROOT / 'docs' / 'pictures' / 'hats'
FINAL = 420                 # width of a picture, in pixels
SCALE = 24                  # pixels for a millimetre while drawing
VIEW = 84, 54               # what a picture shows
COLORS = 96
WHITE, BLUE = (232, 240, 255), (120, 205, 255)
BLACK_BOARD, BLUE_BOARD, GREEN_BOARD = (26, 26, 30), (20, 52, 122), (18, 96, 58)
GOLD, STEEL, TIN = (206, 170, 92), (168, 170, 174), (196, 198, 200)


def hat(frame, board, color, glass, light=WHITE, at=(0, 0), stick=None, keys=(), pins=None):
    """board: width, height; glass: x, y, width, height of the lit area on the board; stick, keys: centres; pins: a module's four holes, first x and y."""
    return {'frame': frame, 'board': board, 'color': color, 'glass': glass, 'light': light, 'at': at, 'stick': stick, 'keys': keys, 'pins': pins}


HATS = {
    'adafruit-bonnet-128x64': hat('glance-mmol', (65, 30), BLACK_BOARD, (16.8, 6.6, 29.4, 14.7), stick=(8, 14), keys=((53, 18), (59.5, 11))),
    'pioled-128x32': hat('small-glance-mmol', (30, 22.5), BLACK_BOARD, (4, 10.5, 22.4, 5.6), at=(2.5, -1)),
    'waveshare-1.3-hat': hat('slightly-low', (65, 30.2), BLUE_BOARD, (17.8, 7, 29.4, 14.7), light=BLUE, stick=(8.5, 15),
                             keys=((55.5, 8.5), (55.5, 15.3), (55.5, 22.1))),
    'waveshare-2.23-hat': hat('small-glance-mmol', (65, 30.2), BLUE_BOARD, (5, 9, 55, 13.1)),
    'generic-ssd1306-128x64': hat('big-mmol', (27.5, 27.8), BLUE_BOARD, (2.9, 8.2, 21.7, 10.9), light=BLUE, pins=(9.9, 1.8)),
    'generic-ssd1306-128x32': hat('small-glance-mgdl', (38, 12), BLUE_BOARD, (10, 3.2, 22.4, 5.6), pins=(1.8, 2.2)),
    'generic-sh1106-128x64': hat('glance-mgdl', (35.5, 33.7), BLUE_BOARD, (3, 9.4, 29.4, 14.7), pins=(13.9, 1.8)),
    'generic-ssd1309-128x64': hat('graph-3h', (72, 43), BLACK_BOARD, (8.5, 6.5, 55, 27.5), pins=(32, 1.9)),
}


def px(*lengths):
    return [round(length * SCALE) for length in lengths]


class Table:
    """The picture: a table top with the parts on it."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        width, height = px(*VIEW)
        self.image = Image.new('RGB', (width, height), (186, 164, 136))
        draw = ImageDraw.Draw(self.image)
        for _ in range(260):                # grain of wood
            y, tone = self.random.randrange(height), self.random.randrange(-9, 10)
            draw.line([(0, y), (width, y + self.random.randrange(-30, 31))], fill=(184 + tone, 161 + tone, 132 + tone), width=self.random.randrange(2, 14))
        self.image = self.image.filter(ImageFilter.GaussianBlur(SCALE / 4))

    def shadow(self, box, radius, depth):
        """Draws the shadow of a part at a height in millimetres, below and to the right of the part."""
        mask = Image.new('L', self.image.size, 0)
        offset = depth * 0.35
        x, y, width, height = box
        ImageDraw.Draw(mask).rounded_rectangle(px(x + offset, y + offset, x + width + offset, y + height + offset), radius * SCALE, fill=150)
        mask = mask.filter(ImageFilter.GaussianBlur(max(1, depth * SCALE / 5)))
        self.image = Image.composite(Image.new('RGB', self.image.size, (24, 20, 18)), self.image, mask)

    def plate(self, box, radius, color, depth):
        """A part with straight edges, lit from above left."""
        self.shadow(box, radius, depth)
        x, y, width, height = box
        draw = ImageDraw.Draw(self.image)
        draw.rounded_rectangle(px(x, y, x + width, y + height), radius * SCALE, fill=shade(color, 0.62))
        draw.rounded_rectangle(px(x, y, x + width - 0.12, y + height - 0.12), radius * SCALE, fill=shade(color, 1.5))
        draw.rounded_rectangle(px(x + 0.12, y + 0.12, x + width - 0.12, y + height - 0.12), radius * SCALE, fill=color)

    def disc(self, centre, diameter, color, depth=0.0):
        x, y, r = *centre, diameter / 2
        if depth:
            self.shadow((x - r, y - r, diameter, diameter), r, depth)
        draw = ImageDraw.Draw(self.image)
        draw.ellipse(px(x - r, y - r, x + r, y + r), fill=shade(color, 0.6))
        draw.ellipse(px(x - r, y - r, x + r - 0.1, y + r - 0.1), fill=color)

    def hole(self, centre, ring, diameter):
        self.disc(centre, ring, GOLD)
        self.disc(centre, diameter, (52, 44, 36))

    def tint(self, box, strength):
        """A soft reflection across a board."""
        x, y, width, height = px(*box)
        light = Image.linear_gradient('L').rotate(58, expand=True).resize((width, height))
        light = light.point(lambda value: int(max(0, 120 - abs(value - 110)) * strength))
        part = self.image.crop((x, y, x + width, y + height))
        self.image.paste(ImageChops.screen(part, Image.merge('RGB', (light, light, light))), (x, y))

    def save(self, path):
        width, height = self.image.size
        small = self.image.resize((FINAL, FINAL * height // width), Image.LANCZOS)
        small.quantize(COLORS, method=Image.MEDIANCUT, dither=Image.NONE).save(path, optimize=True)


def shade(color, factor):
    return tuple(min(255, round(part * factor + (8 if factor > 1 else 0))) for part in color)


def pi(table, x, y):
    """A Zero 2 W, as far as the hat does not cover it."""
    table.plate((x, y, 65, 30), 3, GREEN_BOARD, 3)
    table.tint((x, y, 65, 30), 0.3)
    for cx, cy in ((3.5, 3.5), (61.5, 3.5), (3.5, 26.5), (61.5, 26.5)):
        table.hole((x + cx, y + cy), 5.4, 2.8)
    table.plate((x + 21, y + 9, 13, 13), 0.4, (38, 38, 40), 1)          # the processor
    table.plate((x + 40, y + 10, 10, 10), 0.4, TIN, 1)                  # the radio
    table.plate((x - 1.2, y + 9, 12, 11.5), 0.5, STEEL, 1.4)            # the card
    for cx, width in ((12.4, 11.2), (41.4, 8), (54, 8)):
        table.plate((x + cx - width / 2, y + 25.5, width, 5.6), 0.5, TIN, 2.4)
    pins(table, x + 8.37, y + 2.2, 20)


def pins(table, x, y, columns):
    """The header: two rows of pins."""
    table.plate((x - 1.3, y - 1.3, columns * 2.54, 5.1), 0.2, (22, 22, 24), 2.6)
    for i in range(columns):
        for row in (0, 1):
            cx, cy = x + i * 2.54, y + row * 2.54
            table.plate((cx - 0.33, cy - 0.33, 0.66, 0.66), 0.1, GOLD, 0.6)


def screen(table, x, y, width, height, rows, light):
    """The module of the panel: glass with a lit area, and the dark strip where the controller is bonded."""
    edge, strip = 1.4, min(5.2, height * 0.38)
    table.plate((x - edge, y - edge, width + 2 * edge, height + 2 * edge + strip), 0.4, (30, 31, 36), 1.6)
    table.plate((x - edge + 0.3, y - edge + 0.3, width + 2 * edge - 0.6, height + 2 * edge - 0.6), 0.3, (7, 8, 11), 0.2)
    lit = Image.new('L', (len(rows[0]), len(rows)))
    lit.putdata([255 * bit for row in rows for bit in row])
    size = px(width, height)
    sharp = lit.resize(size, Image.NEAREST)
    grid = Image.new('L', size, 255)                     # the dark lines between pixels
    draw, step = ImageDraw.Draw(grid), size[0] / len(rows[0])
    for i in range(len(rows[0]) + 1):
        draw.line([(round(i * step), 0), (round(i * step), size[1])], fill=120)
    for i in range(len(rows) + 1):
        draw.line([(0, round(i * step)), (size[0], round(i * step))], fill=120)
    sharp = ImageChops.multiply(sharp, grid)
    place = tuple(px(x, y))
    table.image.paste(Image.new('RGB', size, light), place, sharp)
    # what shines beyond the pixels
    glow = Image.new('L', table.image.size, 0)
    glow.paste(lit.resize(size, Image.NEAREST), place)
    glow = glow.filter(ImageFilter.GaussianBlur(SCALE * 0.7)).point(lambda value: value * 0.5)
    table.image = ImageChops.screen(table.image, ImageChops.multiply(Image.new('RGB', table.image.size, light), Image.merge('RGB', (glow, glow, glow))))
    table.tint((x - edge, y - edge, width + 2 * edge, height + 2 * edge), 0.32)


def controls(table, x, y, stick, keys):
    for cx, cy in keys:
        table.plate((x + cx - 3, y + cy - 3, 6, 6), 0.4, TIN, 1.6)
        table.disc((x + cx, y + cy), 3.4, (34, 34, 36), 1.2)
    if stick:
        cx, cy = stick
        table.plate((x + cx - 5, y + cy - 5, 10, 10), 0.8, (44, 44, 48), 2.2)
        table.disc((x + cx, y + cy), 5.6, (24, 24, 26), 2.4)
        table.disc((x + cx - 0.4, y + cy - 0.4), 3.6, (52, 52, 56))


def draw_hat(name):
    what = HATS[name]
    _, rows = golden_file.read(golden_file.find(GOLDEN, what['frame']))
    table = Table(name)
    width, height = what['board']
    is_module = what['pins'] is not None
    if is_module:
        x, y = (VIEW[0] - width) / 2, (VIEW[1] - height) / 2
    else:
        left, top = (VIEW[0] - 65) / 2, (VIEW[1] - 30) / 2
        pi(table, left, top)
        x, y = left + what['at'][0], top + what['at'][1]
    table.plate((x, y, width, height), 1.2 if is_module else 2.6, what['color'], 2 if is_module else 8)
    table.tint((x, y, width, height), 0.4)
    if is_module:
        for cx, cy in ((2, 2), (width - 2, 2), (2, height - 2), (width - 2, height - 2)) if height > 20 else ():
            table.hole((x + cx, y + cy), 3.2, 2)
        for i in range(4):
            dx, dy = (0, i * 2.54) if height < 20 else (i * 2.54, 0)
            table.hole((x + what['pins'][0] + dx, y + what['pins'][1] + dy), 1.9, 1)
    elif width > 60:
        for cx, cy in ((3.5, 3.5), (61.5, 3.5), (3.5, 26.5), (61.5, 26.5)):
            table.hole((x + cx, y + cy), 5, 2.8)
        for i in range(20):                 # the header's solder
            for row in (0, 1):
                table.disc((x + 8.37 + i * 2.54, y + 2.2 + row * 2.54), 1.5, TIN)
    else:
        for i in range(3):
            for row in (0, 1):
                table.disc((x + 5.9 + i * 2.54, y + 3.2 + row * 2.54), 1.5, TIN)
    gx, gy, gw, gh = what['glass']
    screen(table, x + gx, y + gy, gw, gh, rows, what['light'])
    controls(table, x, y, what['stick'], what['keys'])
    OUTPUT.mkdir(exist_ok=True)
    table.save(OUTPUT / (name + '.png'))


if __name__ == '__main__':
    for chosen in sys.argv[1:] or HATS:
        draw_hat(chosen)
