"""The bus of the panel without a library: open, ioctl, write."""
import ctypes
import fcntl
import os

I2C_SLAVE, I2C_FUNCS, I2C_RDWR = 0x0703, 0x0705, 0x0707
INIT = bytes([0x00, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00,
              0xA1, 0xC8, 0xDA, 0x12, 0x81, 0xCF, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6])
WHOLE_WINDOW = bytes([0x21, 0, 127, 0x22, 0, 7])


class I2cMsg(ctypes.Structure):
    _fields_ = [('addr', ctypes.c_uint16), ('flags', ctypes.c_uint16), ('len', ctypes.c_uint16),
                ('buf', ctypes.POINTER(ctypes.c_char))]


class I2cRdwr(ctypes.Structure):
    _fields_ = [('msgs', ctypes.POINTER(I2cMsg)), ('nmsgs', ctypes.c_uint32)]


def open_bus(address=0x3C, path='/dev/i2c-1'):
    fd = os.open(path, os.O_RDWR)
    fcntl.ioctl(fd, I2C_SLAVE, address)
    return fd


def functions(fd):
    mask = ctypes.c_ulong()
    fcntl.ioctl(fd, I2C_FUNCS, mask)
    return mask.value


def write_then_read(fd, address, payload, count):
    """Both in one transfer (I2C_RDWR)."""
    out, back = ctypes.create_string_buffer(payload, len(payload)), ctypes.create_string_buffer(count)
    messages = (I2cMsg * 2)()
    for message, flags, buffer in zip(messages, (0, 1), (out, back)):
        message.addr, message.flags, message.len = address, flags, len(buffer)
        message.buf = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_char))
    fcntl.ioctl(fd, I2C_RDWR, I2cRdwr(messages, 2))
    return back.raw


def checkerboard(size=8):
    """1024 bytes for horizontal addressing; the top left square is lit."""
    def column(page, x):
        return sum((((x // size + (page * 8 + bit) // size) & 1) ^ 1) << bit for bit in range(8))
    return bytes(column(page, x) for page in range(8) for x in range(128))


def draw(fd, picture):
    os.write(fd, INIT)
    os.write(fd, b'\x00' + WHOLE_WINDOW)
    for at in range(0, 1024, 128):
        os.write(fd, b'\x40' + picture[at:at + 128])
    os.write(fd, b'\x00\xaf')
