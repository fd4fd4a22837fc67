"""GPIO lines without a library: open, ioctl, read. The tools of Debian 12 and 13 have different command lines."""
import fcntl
import glob
import os
import struct

CHIP_INFO, LINE_INFO, GET_LINE, GET_VALUES = 0x8044B401, 0xC100B405, 0xC250B407, 0xC010B40E
INPUT, OUTPUT, RISING, FALLING, PULL_UP = 4, 8, 16, 32, 256
OUTPUT_VALUES = 2           # id of the attribute that holds the level of an output
EVENT = struct.Struct('=QIIII24x')
REQUEST = struct.Struct('=256s32sQI20x240sII20xi')


def text(field):
    return field.split(b'\0')[0].decode()


def chips():
    """Label and path of each chip."""
    for path in sorted(glob.glob('/dev/gpiochip*')):
        fd = os.open(path, os.O_RDWR)
        info = bytearray(68)
        fcntl.ioctl(fd, CHIP_INFO, info)
        os.close(fd)
        yield text(info[32:64]), path


def path_of(label):
    return next(path for name, path in chips() if name == label)


def name_of(chip, offset):
    fd = os.open(path_of(chip), os.O_RDWR)
    info = bytearray(256)
    struct.pack_into('=I', info, 64, offset)
    fcntl.ioctl(fd, LINE_INFO, info)
    os.close(fd)
    return text(info[:32])


def request(chip, offset, flags, level=None):
    """A file descriptor for the line, which keeps its level until the descriptor is closed."""
    attributes = b'' if level is None else struct.pack('=IIQQ', OUTPUT_VALUES, 0, level, 1)
    data = bytearray(REQUEST.pack(struct.pack('=I', offset), b'test', flags, bool(attributes), attributes, 1, 0, 0))
    fd = os.open(path_of(chip), os.O_RDWR)
    fcntl.ioctl(fd, GET_LINE, data)
    os.close(fd)
    return REQUEST.unpack(data)[-1]


def level(fd):
    values = bytearray(struct.pack('=QQ', 0, 1))
    fcntl.ioctl(fd, GET_VALUES, values)
    return struct.unpack('=QQ', values)[0] & 1


def edges(fd, count):
    """The next edges: 1 for a rising one, 0 for a falling one, each with its line."""
    out = []
    while len(out) < count:
        data = os.read(fd, EVENT.size)
        _, kind, offset, _, _ = EVENT.unpack(data)
        out.append((int(kind == 1), offset))
    return out
