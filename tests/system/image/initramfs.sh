# A static init and the modules it needs to reach the disk. Sourced by build.sh.
init=$work/initramfs
mkdir -p "$init/mod" "$init/dev" "$init/root"
gcc-12 -O2 -static -o "$init/init" "$here/init.c"
: > "$init/modules"
python3 "$here/module_closure.py" "$source" virtio_pci virtio_blk virtio_console ext4 crc32c_generic |
    while read -r file; do
        cp "$source/$file" "$init/mod/"
        echo "/mod/$(basename "$file")" >> "$init/modules"
    done
python3 "$here/cpio.py" "$init" > "$OUT/initrd.img"
