#!/bin/bash
# The ways to the program, each in a clean Debian 12 and 13 (a root folder made of Debian's packages, without a running systemd): apt from the
# repository, a downloaded package, built from source, and Debian's cloud-init with the files of `glucose-tracker card`.
#
#   tests/system/ways-in.sh --release DIR [--suite bookworm|trixie]... [--no-source | --way apt|package|card|source]
#
# DIR is what release.sh made. Its apt repository is served on 127.0.0.1 and signed again with a key made here, so that the address can be
# that of the test; the commands are those of README. Needs root, mmdebstrap, apt-utils, gpg and, for the way from source, the .NET SDK.
# Ends with "N passed, N failed". Roots are kept in RIG_CACHE (/var/cache/glucose-tracker-rig).
set -uo pipefail
tree=$(realpath "$(dirname "$0")/../..")
cd "$tree" || exit 1
release='' ways='' suites=() source=yes passed=0 failed=0
while [ $# -gt 0 ]; do
    case $1 in
    --release) release=$(realpath "$2"); shift ;;
    --suite) suites+=("$2"); shift ;;
    --no-source) source=no ;;
    --way) ways=$2; shift ;;
    *) sed -n '2,/^set/ { /^set/d; s/^# \{0,1\}//; p }' "$0"; exit 2 ;;
    esac
    shift
done
[ ${#suites[@]} -gt 0 ] || suites=(bookworm trixie)
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
[ -f "$release/glucose-tracker_${version}_amd64.deb" ] || { echo "$release holds no package of $version for amd64"; exit 77; }
for tool in mmdebstrap apt-ftparchive gpg python3; do command -v $tool >/dev/null || { echo "$tool is missing"; exit 77; }; done
[ "$(id -u)" = 0 ] || { echo "this takes root"; exit 77; }

work=$(mktemp -d) cache=${RIG_CACHE:-/var/cache/glucose-tracker-rig} server=''
export GNUPGHOME=$work/gnupg
make_devices() {    # device files of its own, not this machine's folder
    mknod -m 666 "$root/dev/null" c 1 3 && mknod -m 666 "$root/dev/zero" c 1 5 && mknod -m 666 "$root/dev/full" c 1 7 &&
        mknod -m 666 "$root/dev/random" c 1 8 && mknod -m 666 "$root/dev/urandom" c 1 9 && mknod -m 666 "$root/dev/tty" c 5 0 &&
        ln -s /proc/self/fd "$root/dev/fd" && mkdir -m 1777 "$root/dev/shm"
}
# rm would go on into a mount of the same file system, so nothing is deleted while anything is mounted below.
remove() {    # remove FOLDER
    local mounts
    mounts=$(awk -v under="$1/" 'index($2, under) == 1 { print $2 }' /proc/mounts | sort -r)
    [ -z "$mounts" ] || xargs -r umount <<<"$mounts" || { echo "$1 is kept: something is still mounted below it"; return 1; }
    ! awk -v under="$1/" 'index($2, under) == 1 { found = 1 } END { exit !found }' /proc/mounts || { echo "$1 is kept: something is still mounted below it"; return 1; }
    rm -rf --one-file-system "$1"
}
finish() {
    [ -z "$server" ] || kill "$server"
    gpgconf --kill all
    remove "$work"
}
trap finish EXIT

check() {    # check NAME COMMAND...
    local name=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        echo "ok  $name"
        passed=$((passed + 1))
    else
        echo "FAIL  $name"
        tail -n 15 "$work/log"
        failed=$((failed + 1))
    fi
}

make_root() {    # make_root SUITE: $root is a new one
    local kept=$cache/ways-in-$1.tar
    root=$work/$1
    if [ ! -f "$kept" ]; then
        mkdir -p "$cache"
        mmdebstrap --quiet --variant=minbase --include=ca-certificates,curl,systemd,tzdata "$1" "$work/root.tar" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }
        mv "$work/root.tar" "$kept"
    fi
    mkdir -p "$root" && tar -C "$root" --numeric-owner -xf "$kept" || return 1
    printf 'APT::Sandbox::User "root";\n' >"$root/etc/apt/apt.conf.d/90root"
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
    mount -t proc proc "$root/proc" && mount -t tmpfs tmpfs "$root/dev" && make_devices
}
drop_root() { remove "$root"; }
# The commands are typed by root here; a minimal Debian has no sudo.
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive HOME=/root bash -euo pipefail -c "sudo() { \"\$@\"; }; $1"; }
commands_of_readme() {    # commands_of_readme WAY: the indented lines below the marker <!-- way: WAY -->
    awk -v marker="<!-- way: $1 -->" '$0 == marker { on = 1; next } on && /^    / { sub(/^    /, ""); print; seen = 1; next } on && seen && NF { exit }' README.md
}
installed() { [ "$(inside 'glucose-tracker --version')" = "$version" ] && inside 'dpkg --audit; getent passwd glucose-tracker; test -s /etc/glucose-tracker/glucose-tracker.json'; }
refuses_changed_index() {
    local index=$work/site/dists/stable/main/binary-amd64
    sed -i 's/^Version: .*/Version: 99.0.0/' "$index/Packages"
    rm -f "$index"/Packages.*
    inside 'rm -rf /var/lib/apt/lists/*; ! apt-get -o APT::Update::Error-Mode=any update'
}

from_apt() {
    local commands
    commands=$(commands_of_readme apt | sed "s|$APT_ADDRESS|http://127.0.0.1:$port|g; s/apt install /apt-get install -y --no-install-recommends /; s/apt update/apt-get update/")
    [ -n "$commands" ] && inside "$commands" && installed
}
from_package() {
    cp "$release"/glucose-tracker_"${version}"_amd64.deb "$release/SHA256SUMS" "$root/root/"
    inside "cd; sha256sum --check --ignore-missing SHA256SUMS; apt-get update -q; apt-get install -y --no-install-recommends ./glucose-tracker_*_amd64.deb" && installed
}
from_source() {    # the portable package: what people get with the SDK alone
    local sdk
    sdk=$(dotnet --list-sdks | sed -n '1s:.*\[\(.*\)/sdk\]$:\1:p')
    # copies, never mounts: what is mounted here could be deleted with the root
    mkdir -p "$root$sdk" "$root/root/.nuget/packages" "$root/source"
    cp -a "$sdk/." "$root$sdk/" && cp -a "$HOME/.nuget/packages/." "$root/root/.nuget/packages/" || return 1
    git archive HEAD | tar -C "$root/source" -x || return 1
    ln -sf "$sdk/dotnet" "$root/usr/bin/dotnet"
    inside "cd /source; export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_NOLOGO=1; ./publish-arm.sh --portable
        dotnet build-server shutdown
        apt-get update -q; apt-get install -y --no-install-recommends ./dist/glucose-tracker_*_all.deb" && installed
}

# The sample of the repository on the boot partition beside a package, and no network at all. Only the modules that the sample uses run, in name spaces
# of their own: others, such as those for disks, would act on this machine.
from_card() {
    local seed=$root/var/lib/cloud/seed/nocloud
    inside "apt-get update -q; apt-get install -y --no-install-recommends cloud-init" || return 1
    mkdir -p "$seed" "$root/boot/firmware"
    cp deploy/card/{user-data,meta-data,network-config} "$seed/"
    cp "$release/glucose-tracker_${version}_amd64.deb" "$root/boot/firmware/"
    cat >"$root/etc/cloud/cloud.cfg.d/99-test.cfg" <<'END'
datasource_list: [NoCloud]
network: {config: disabled}
cloud_init_modules: [write_files]
cloud_config_modules: [timezone]
cloud_final_modules: [scripts_per_boot]
END
    # two keys are Raspberry Pi's own, and unknown to the schema of Debian's cloud-init, which passes over them
    sed '/^rpi:/,/^    spi:/d; /^enable_ssh:/d' "$seed/user-data" >"$root/root/user-data"
    inside "cloud-init schema --config-file /root/user-data" || return 1
    unshare --net --uts --ipc chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root FIRST_START_TRIES=2 sh -euxc '
        cloud-init init --local; cloud-init init; cloud-init modules --mode=config; cloud-init modules --mode=final
        cat /var/log/cloud-init-output.log || true' || return 1
    installed && inside "test -e /var/lib/glucose-tracker-first-start; cat /etc/timezone || readlink /etc/localtime
        grep -q '\"Hat\": \"adafruit-bonnet-128x64\"' /etc/glucose-tracker/glucose-tracker.json"
}

# shellcheck source=deploy/addresses.sh
. deploy/addresses.sh
mkdir -m 700 "$GNUPGHOME"
gpg --batch --quiet --pinentry-mode loopback --passphrase '' --quick-generate-key 'test <test@example.com>' ed25519 sign never || exit 1
for suite in "${suites[@]}"; do
    rm -rf "$work/site"
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    mkdir "$work/site"
    APT_ADDRESS=http://127.0.0.1:$port deploy/apt-repository.sh "$release" "$work/site" || exit 1
    python3 -m http.server --bind 127.0.0.1 --directory "$work/site" "$port" >"$work/server" 2>&1 &
    server=$!
    for way in ${ways:-apt package card source}; do
        [ "$way$source" != sourceno ] || continue
        make_root "$suite" || { check "Debian $suite: a clean root" false; break; }
        check "Debian $suite: $way" "from_$way"
        [ "$way" != apt ] || check "Debian $suite: apt refuses an index that was changed" refuses_changed_index
        drop_root
    done
    kill "$server"
    server=
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
