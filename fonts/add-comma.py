#!/usr/bin/env python3
"""Adds the decimal comma to the fonts of values: a comma as wide as the point, with its tail inside the height of the figures.

fonts/add-comma.py    changes fonts/bedside-*.bdf in place; a font that has a comma stays as it is
"""
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent
SOLID = ["bedside-46", "bedside-38", "bedside-38-bold", "bedside-28", "bedside-28-bold"]
HOLLOW = ["bedside-38-hollow", "bedside-28-hollow"]
NIGHT = ["bedside-40-night", "bedside-25-night"]
DOTTED = ["bedside-40-night-dotted", "bedside-25-night-dotted"]


def comma(width, height):
    """The set of lit pixels: the square of a point, and below it a tail to the left."""
    tail = max(2, round(width * 0.6))
    top = height - width - tail
    body = {(x, y) for x in range(width) for y in range(top, height - tail)} - {(0, top), (width - 1, top)}
    stroke = max(2, round(width * 0.5))
    for i in range(tail):
        right = width - round((i + 1) * (width - stroke) / tail)
        body |= {(x, height - tail + i) for x in range(max(0, right - stroke), right)}
    return body


def hairline(width, height):
    """The square of a point and below it a tail of one pixel to the left."""
    body = {(x, y) for x in range(width) for y in range(height - 3 - width, height - 3)}
    return body | {(width - 1, height - 3), (width - 2, height - 2), (0, height - 1)}


def rim(pixels):
    near = lambda x, y: ((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1))
    return {p for p in pixels if not all(q in pixels for q in near(*p))}


def add(name, draw):
    path = FOLDER / (name + ".bdf")
    text = path.read_text(encoding="latin-1")
    if "\nENCODING 44\n" in text:
        return
    start = text.index("STARTCHAR U+002E\n")
    end = text.index("ENDCHAR\n", start) + len("ENDCHAR\n")
    point = text[start:end]
    width, height = map(int, point.split("\nBBX ")[1].split()[:2])
    pixels = draw(width, height)
    digits = -(-width // 8) * 2
    rows = [sum(1 << (digits * 4 - 1 - x) for x in range(width) if (x, y) in pixels) for y in range(height)]
    head = point[:point.index("BITMAP\n") + len("BITMAP\n")].replace("U+002E", "U+002C").replace("ENCODING 46", "ENCODING 44")
    glyph = head + "".join("%0*X\n" % (digits, row) for row in rows) + "ENDCHAR\n"
    count = int(text.split("\nCHARS ")[1].split()[0])
    before = text.index("STARTCHAR U+002D\n")
    text = text[:before] + glyph + text[before:]
    path.write_text(text.replace(f"\nCHARS {count}\n", f"\nCHARS {count + 1}\n"), encoding="latin-1")


for font in SOLID:
    add(font, comma)
for font in HOLLOW:
    add(font, lambda w, h: rim(comma(w, h)))
for font in NIGHT:
    add(font, hairline)
for font in DOTTED:
    add(font, lambda w, h: {(x, y) for x, y in hairline(w, h) if (x + y) % 2 == 1})
