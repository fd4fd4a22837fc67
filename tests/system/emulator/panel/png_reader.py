"""Reads small PNG pictures (grey or palette, 1 to 8 bits, not interlaced) as rows of 0 and 1."""
import struct
import zlib

from .pictures import SIGNATURE


def read(path):
    with open(path, 'rb') as file:
        return decode(file.read())


def decode(content):
    if not content.startswith(SIGNATURE):
        raise ValueError('not a PNG')
    head, palette, packed = None, None, b''
    at = len(SIGNATURE)
    while at < len(content):
        size, kind = struct.unpack_from('>I4s', content, at)
        body = content[at + 8:at + 8 + size]
        at += size + 12
        if kind == b'IHDR':
            head = struct.unpack('>IIBBBBB', body)
        elif kind == b'PLTE':
            palette = body
        elif kind == b'IDAT':
            packed += body
    width, height, depth, colour, _, _, interlaced = head
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    if interlaced or depth > 8:
        raise ValueError('PNG of an unexpected kind')
    lines = unfilter(zlib.decompress(packed), (width * depth * samples + 7) // 8, height, max(1, depth * samples // 8))
    return [bytes(int(lit(value, depth, colour, palette)) for value in values(line, width, depth, samples))
            for line in lines]


def values(line, width, depth, samples):
    """The first sample of each pixel."""
    if depth == 8:
        return line[::samples][:width]
    per = 8 // depth
    return [line[x // per] >> (8 - depth - x % per * depth) & ((1 << depth) - 1) for x in range(width)]


def lit(value, depth, colour, palette):
    level = palette[3 * value] if colour == 3 else value * 255 // ((1 << depth) - 1)
    return level > 127


def unfilter(raw, stride, height, step):
    previous, lines = bytes(stride), []
    for y in range(height):
        kind, line = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for x in range(stride if kind else 0):
            left = line[x - step] if x >= step else 0
            corner = previous[x - step] if x >= step else 0
            line[x] = line[x] + predictor(kind, left, previous[x], corner) & 0xFF
        lines.append(bytes(line))
        previous = line
    return lines


def predictor(kind, left, up, corner):
    if kind == 4:
        guess = left + up - corner
        return min((left, up, corner), key=lambda value: abs(guess - value))
    return (0, left, up, (left + up) // 2)[kind]
