# configure ROOT: what dpkg has still to do after unpack.py. Sourced by root.sh. A foreign processor's programs are emulated one by one,
# so those whose work nobody needs here do nothing meanwhile: certificates (the tests trust an authority of their own), the hardware
# database (nothing reads it) and compiled Python (root.sh compiles it faster).
IDLE='usr/sbin/update-ca-certificates usr/bin/systemd-hwdb usr/bin/py3compile'

configure() {
    local root=$1 program script
    cp "$root/usr/share/base-passwd/passwd.master" "$root/etc/passwd"
    cp "$root/usr/share/base-passwd/group.master" "$root/etc/group"
    [ -e "$root/usr/bin/awk" ] || ln -s mawk "$root/usr/bin/awk"
    can_run "$root"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
    for program in $IDLE; do
        [ ! -e "$root/$program" ] || { mv "$root/$program" "$root/$program.kept"; ln -s /bin/true "$root/$program"; }
    done
    for script in "$root"/usr/lib/python3.*/py_compile.py; do mv "$script" "$script.kept"; ln -s /dev/null "$script"; done
    # shellcheck disable=SC2016 # $0 and $n are those of the inner shell
    quietly unshare --mount bash -euc '
        mount -t proc proc "$0/proc"
        mount -t tmpfs dev "$0/dev"
        mkdir "$0/dev/shm" "$0/dev/pts"
        for n in null zero full random urandom tty; do : >"$0/dev/$n"; mount --bind "/dev/$n" "$0/dev/$n"; done
        ln -s /proc/self/fd "$0/dev/fd"
        exec chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C DEBIAN_FRONTEND=noninteractive DEBCONF_NONINTERACTIVE_SEEN=true \
            dpkg --configure --pending --force-unsafe-io' "$root" || cannot "the packages of the machine could not be configured"
    for program in $IDLE; do [ ! -e "$root/$program.kept" ] || mv -f "$root/$program.kept" "$root/$program"; done
    for script in "$root"/usr/lib/python3.*/py_compile.py; do mv -f "$script.kept" "$script"; done
    rm "$root/usr/sbin/policy-rc.d"
}

# Programs of another processor run under qemu-user: the kernel is told once, and keeps the emulator open (flag F), so that it
# needs no copy in the folder.
can_run() {
    ! chroot "$1" /usr/bin/true 2>/dev/null || return 0
    local registry=/proc/sys/fs/binfmt_misc emulator magic mask
    [ "$ARCH" = arm64 ] || cannot "programs for $ARCH do not run here"
    emulator=$(command -v qemu-aarch64-static) || cannot "qemu-aarch64-static is missing (Debian package qemu-user-static)"
    magic='\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00'
    mask='\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff'
    [ -e $registry/register ] || mount -t binfmt_misc binfmt_misc $registry || cannot "binfmt_misc cannot be mounted; in a container it takes --privileged"
    printf '%s' ":glucose-tracker-aarch64:M::$magic:$mask:$emulator:F" >$registry/register || cannot "the kernel does not take $emulator for programs of $ARCH"
    chroot "$1" /usr/bin/true || cannot "programs for $ARCH do not run here"
}
