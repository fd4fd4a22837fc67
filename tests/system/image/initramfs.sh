# A static init and the modules it needs to reach the disk. Sourced by build.sh.
init=$work/initramfs
mkdir -p "$init/mod" "$init/dev" "$init/root"
compile init.c init
cp "$tools/build/init" "$init/init"
python3 -B "$here/module_closure.py" "$kernel/modules" "$work/first" virtio_pci virtio_blk virtio_console ext4 crc32c_generic >"$work/first.txt"
while read -r file; do
    cp "$work/first/$file" "$init/mod/"
    echo "/mod/$(basename "$file")"
done <"$work/first.txt" >"$init/modules"
python3 -B "$here/cpio.py" "$init" >"$OUT/initrd.img"
