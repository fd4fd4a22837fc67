"""vmlinux.py VMLINUZ ELF: takes the ELF kernel out of a compressed one (Debian compresses with xz)."""
import lzma
import sys

with open(sys.argv[1], 'rb') as file:
    packed = file.read()
elf = lzma.LZMADecompressor().decompress(packed[packed.index(b'\xfd7zXZ\0'):])
if elf[:4] != b'\x7fELF':
    sys.exit('no ELF kernel in ' + sys.argv[1])
with open(sys.argv[2], 'wb') as file:
    file.write(elf)
