# Debian's kernel with the modules that the guest may need, and those that Debian does not build: rigbus, and the kernel's own gpio-sim.
# Sourced by build.sh. Leaves $kernel: vmlinux, and modules/ as below /lib/modules/$kver.
kver=$KERNEL_VERSION
mapfile -t files < <(find "$here/kmod" -type f | LC_ALL=C sort; echo "$here/kernel.sh"; echo "$here/module_closure.py")
# shellcheck disable=SC2086
kernel=$CACHE/kernel-$(key $KERNEL $HEADERS $SOURCE $TOOLS)
wanted=(virtio_pci virtio_blk virtio_console virtio_net virtio_rng ext4 crc32c_generic overlay loop configfs autofs4 i2c-dev
    i2c-smbus softdog dummy snd-aloop mac80211-hwsim)

if [ ! -e "$kernel" ]; then
    series=$(echo "$kver" | cut -d. -f1,2)
    mkdir -p "$work/image" "$work/kernel" "$tools/build/source"
    dpkg-deb -x "$KERNEL" "$work/image"
    vmlinuz=$work/image/boot/vmlinuz-$kver modules=$(find "$work/image" -path "*/lib/modules/$kver" | head -1)
    # QEMU starts an ELF kernel directly (PVH), without the decompressor, which alone takes seconds; ARM's is not compressed
    case $ARCH in
    amd64)
        cp "$vmlinuz" "$tools/build/vmlinuz"
        quietly inside python3 /build/vmlinux.py /build/vmlinuz /build/vmlinux
        mv "$tools/build/vmlinux" "$work/kernel/vmlinux"
        ;;
    *) cp "$vmlinuz" "$work/kernel/vmlinux" ;;
    esac
    python3 -B "$here/module_closure.py" "$modules" "$work/kernel/modules" "${wanted[@]}" >"$work/log"
    cp "$modules"/modules.{order,builtin,builtin.modinfo} "$work/kernel/modules/"

    # tar ends as soon as it has the three files; the writers before it then meet a broken pipe
    { dpkg-deb --fsys-tarfile "$SOURCE" |
        tar -xO --wildcards './usr/src/linux-source-*.tar.xz' | xz -dc -T0 |
        tar -x -C "$tools/build/source" --strip-components=1 --occurrence=1 \
            "linux-source-$series/drivers/gpio/gpio-sim.c" "linux-source-$series/drivers/gpio/gpiolib.h" \
            "linux-source-$series/kernel/irq/irq_sim.c"; } 2>/dev/null || true
    [ -s "$tools/build/source/kernel/irq/irq_sim.c" ] || cannot "there is no irq_sim.c in $SOURCE"
    mod=$tools/build/kmod
    cp "$tools/build/source/drivers/gpio/gpiolib.h" "$mod/"
    # gpio-sim with a notice in sysfs when a program drives a line (gpio_sim_tell.h says why)
    sed -e '/^static int gpio_sim_add_bank(/i #include "gpio_sim_tell.h"\n' \
        -e 's/\(gc->\(set\|set_multiple\|direction_output\)\) = gpio_sim_/\1 = gpio_sim_tell_/' \
        "$tools/build/source/drivers/gpio/gpio-sim.c" >"$mod/gpio_sim_main.c"
    [ "$(grep -c gpio_sim_tell "$mod/gpio_sim_main.c")" -eq 4 ] || cannot "gpio-sim.c in $SOURCE is not as expected"
    # irq_to_desc() is not exported to modules; this is the same thing through an exported function
    sed 's/irq_to_desc(\([a-z>-]*\))/irq_data_to_desc(irq_get_irq_data(\1))/' "$tools/build/source/kernel/irq/irq_sim.c" >"$mod/irq_sim.c"
    quietly inside make -s "-j$(nproc)" "ARCH=$kernel_arch" "CROSS_COMPILE=$triplet-" "CC=$triplet-gcc-$GCC" \
        -C "/usr/src/linux-headers-$kver" M=/build/kmod modules
    for module in gpio-sim rigbus; do
        inside "$triplet-strip" --strip-debug "/build/kmod/$module.ko"
        install -D -m 644 "$mod/$module.ko" "$work/kernel/modules/extra/$module.ko"
    done
    mv "$work/kernel" "$kernel"
fi
touch "$kernel"
cp "$kernel/vmlinux" "$OUT/vmlinux"
