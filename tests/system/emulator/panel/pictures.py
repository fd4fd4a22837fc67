"""Rows of pixels as PBM, PNG and text, and PNG back to rows."""
import struct
import zlib

SIGNATURE = b'\x89PNG\r\n\x1a\n'


DIGITS = b'10' + bytes(254)         # a lit pixel is white, and white is 0 in PBM
PIXELS = bytes(character == ord('0') for character in range(256))


def pbm(rows):
    """Binary PBM; a lit pixel is white (0 in PBM)."""
    width = len(rows[0])
    size = (width + 7) // 8
    bits = (int(row.translate(DIGITS), 2) << (8 * size - width) for row in rows)
    return b'P4\n%d %d\n' % (width, len(rows)) + b''.join(line.to_bytes(size, 'big') for line in bits)


def rows_of(pbm):
    """The rows of a binary PBM: a byte for each pixel, 1 is lit."""
    _, size, bits = pbm.split(b'\n', 2)
    width, height = (int(word) for word in size.split())
    stride = (width + 7) // 8
    lines = (int.from_bytes(bits[y * stride:(y + 1) * stride], 'big') for y in range(height))
    return [format(line, '0%db' % (8 * stride))[:width].encode().translate(PIXELS) for line in lines]


def png(rows, scale=1):
    """Grey PNG of 8 bits: dark pixels 0, lit ones 255."""
    table = bytes([0, 255]) + bytes(254)
    raw = bytearray()
    for row in rows:
        line = b''.join(bytes([level]) * scale for level in row.translate(table))
        raw += (b'\0' + line) * scale
    head = struct.pack('>IIBBBBB', len(rows[0]) * scale, len(rows) * scale, 8, 0, 0, 0, 0)
    return SIGNATURE + chunk(b'IHDR', head) + chunk(b'IDAT', zlib.compress(bytes(raw), 6)) + chunk(b'IEND', b'')


def chunk(kind, body):
    return struct.pack('>I', len(body)) + kind + body + struct.pack('>I', zlib.crc32(kind + body))


def text(rows):
    """Two rows per line of text, in half blocks."""
    glyph = ' \u2580\u2584\u2588'
    return '\n'.join(''.join(glyph[upper + 2 * lower] for upper, lower in zip(top, low))
                     for top, low in zip(rows[::2], rows[1::2]))
