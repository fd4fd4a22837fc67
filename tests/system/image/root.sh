# The root file system: Debian with systemd, the emulator and the agent. Sourced by build.sh; leaves $root.
# shellcheck source=tests/system/image/configure.sh
. "$here/configure.sh"
root=$tools/machine

files=("$here/unpack.py" "$here/configure.sh")
# shellcheck disable=SC2086 # a list of files
base=$CACHE/root-$(key $ROOT).tar
if [ ! -e "$base" ]; then
    # shellcheck disable=SC2086
    quietly python3 -B "$here/unpack.py" --database "$root" $ROOT
    configure "$root"
    tar -cf "$base.new" -C "$root" . && mv "$base.new" "$base"
else
    tar -xf "$base" -C "$root"
fi
touch "$base"

# kernel modules: what the guest may need, with all that they depend on
mkdir -p "$root/lib/modules"
cp -r "$kernel/modules" "$root/lib/modules/$kver"
inside depmod -b /machine "$kver"

# files of our own
rm -f "$root/etc/hostname" "$root/etc/machine-id"
mkdir "$work/overlay"
cp -r "$here/rootfs/." "$work/overlay"
cp -r "$here/../emulator"/*.py "$here/../emulator/panel" "$work/overlay/usr/lib/rig/"
find "$work/overlay" -name __pycache__ -prune -exec rm -r {} +
chmod -R u=rwX,go=rX "$work/overlay"
cp -r --no-preserve=ownership "$work/overlay/." "$root/"
mkdir -p "$root/usr/share/dotnet"
ln -sf /usr/share/dotnet/dotnet "$root/usr/bin/dotnet"
compile rig.c rig
cp "$tools/build/rig" "$root/usr/bin/rig"

# the groups of Raspberry Pi OS and a user in all of them
for group in gpio spi i2c; do chroot "$root" groupadd -f -r "$group"; done
chroot "$root" useradd -m -s /bin/bash -G i2c,gpio,spi pi
chroot "$root" passwd -q -d root

# boot only what a service under test can notice
chroot "$root" systemctl -q enable rig-setup.service rig-emulator.service rig-agent.service
# without its disk the mount would be waited for, 90 seconds long
[ -z "$DOTNET" ] || chroot "$root" systemctl -q enable usr-share-dotnet.mount
chroot "$root" systemctl -q set-default multi-user.target
while read -r unit; do ln -sf /dev/null "$root/etc/systemd/system/$unit"; done < "$here/masked-units.txt"
mkdir -p "$root/etc/systemd/system-generators"
for generator in "$root"/usr/lib/systemd/system-generators/*; do
    ln -sf /dev/null "$root/etc/systemd/system-generators/$(basename "$generator")"
done
rm -rf "$root"/usr/share/{doc,man,locale}/* "$root"/usr/lib/udev/hwdb.bin "$root"/etc/udev/hwdb.bin
# compiled Python is the same for every processor
inside python3 -B -m compileall -q -s /machine -p / /machine/usr/lib/rig "/machine/usr/lib/$(basename "$(readlink "$root/usr/bin/python3")")" >"$work/log" 2>&1 || true
