"""Rows of pixels as PBM, PNG and text, and PNG back to rows."""
import struct
import zlib

SIGNATURE = b'\x89PNG\r\n\x1a\n'


def pbm(rows):
    """Binary PBM; a lit pixel is white (0 in PBM)."""
    out = bytearray(b'P4\n%d %d\n' % (len(rows[0]), len(rows)))
    for row in rows:
        for x in range(0, len(row), 8):
            bits = ''.join('0' if lit else '1' for lit in row[x:x + 8])
            out.append(int(bits.ljust(8, '0'), 2))
    return bytes(out)


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
