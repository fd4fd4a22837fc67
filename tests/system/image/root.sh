# The root file system: Debian with systemd, the emulator and the agent. Sourced by build.sh; leaves $root.
packages=systemd,systemd-sysv,udev,dbus,i2c-tools,gpiod,kmod,procps,python3-minimal,libpython3-stdlib,libssl3,tzdata
packages+=,strace,openssl,ca-certificates,iproute2,polkitd
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | head -n 1)
root=$work/root
mkdir "$root"

base=$CACHE/root-$(echo "$SUITE $packages" | sha256sum | cut -c1-12).tar
if [ ! -e "$base" ]; then
    quietly mmdebstrap --quiet --variant=essential --include="$packages" --dpkgopt=force-unsafe-io \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' "$SUITE" "$work/base.tar" "$mirror" ||
        cannot "the machine's packages could not be downloaded from $mirror"
    mv "$work/base.tar" "$base.new" && mv "$base.new" "$base"
fi
tar -xf "$base" -C "$root"

# kernel modules: what the guest may need, with all that they depend on
source=$kernel/image/lib/modules/$kver target=$root/lib/modules/$kver
mkdir -p "$target/extra"
cp "$source"/modules.{order,builtin,builtin.modinfo} "$target/"
python3 "$here/module_closure.py" "$source" virtio_pci virtio_blk virtio_console virtio_net virtio_rng ext4 \
    crc32c_generic overlay loop configfs autofs4 i2c-dev i2c-smbus softdog dummy |
    while read -r file; do install -D -m 644 "$source/$file" "$target/$file"; done
for module in gpio-sim rigbus; do strip --strip-debug -o "$target/extra/$module.ko" "$work/mod/$module.ko"; done
chroot "$root" depmod "$kver"

# files of our own
rm -f "$root/etc/hostname" "$root/etc/machine-id"
mkdir "$work/overlay"
cp -r "$here/rootfs/." "$work/overlay"
cp -r "$emulator"/*.py "$emulator/panel" "$work/overlay/usr/lib/rig/"
find "$work/overlay" -name __pycache__ -prune -exec rm -r {} +
chmod -R u=rwX,go=rX "$work/overlay"
cp -r --no-preserve=ownership "$work/overlay/." "$root/"
mkdir -p "$root/usr/share/dotnet"
ln -sf /usr/share/dotnet/dotnet "$root/usr/bin/dotnet"
gcc-12 -O2 -static -o "$root/usr/bin/rig" "$here/rig.c"

# the groups of Raspberry Pi OS and a user in all of them
for group in gpio spi i2c; do chroot "$root" groupadd -f -r "$group"; done
chroot "$root" useradd -m -s /bin/bash -G i2c,gpio,spi pi
chroot "$root" passwd -q -d root

# boot only what a service under test can notice
chroot "$root" systemctl -q enable rig-setup.service rig-emulator.service rig-agent.service usr-share-dotnet.mount
chroot "$root" systemctl -q set-default multi-user.target
while read -r unit; do ln -sf /dev/null "$root/etc/systemd/system/$unit"; done < "$here/masked-units.txt"
mkdir -p "$root/etc/systemd/system-generators"
for generator in "$root"/usr/lib/systemd/system-generators/*; do
    ln -sf /dev/null "$root/etc/systemd/system-generators/$(basename "$generator")"
done
rm -rf "$root"/usr/share/{doc,man,locale}/* "$root"/usr/lib/udev/hwdb.bin "$root"/etc/udev/hwdb.bin
chroot "$root" python3 -m compileall -q /usr/lib/rig /usr/lib/python3.11 >/dev/null || true
