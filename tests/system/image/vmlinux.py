"""vmlinux.py VMLINUZ ELF: takes the ELF kernel out of a compressed one. Debian compresses with xz, from 13 on with zstd."""
import lzma
import subprocess
import sys

XZ, ZSTD = b'\xfd7zXZ\0', b'\x28\xb5\x2f\xfd'


def unpacked(packed):
    """The first part that decompresses to an ELF file; the bytes after it are ignored."""
    if XZ in packed:
        yield lzma.LZMADecompressor().decompress(packed[packed.index(XZ):])
    at = packed.find(ZSTD)
    while at >= 0:
        yield subprocess.run(['zstd', '-dc'], input=packed[at:], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        at = packed.find(ZSTD, at + 1)


with open(sys.argv[1], 'rb') as file:
    whole = file.read()
elf = next((kernel for kernel in unpacked(whole) if kernel[:4] == b'\x7fELF'), None)
if elf is None:
    sys.exit('no ELF kernel in ' + sys.argv[1])
with open(sys.argv[2], 'wb') as file:
    file.write(elf)
