#!/bin/bash
# The ways to the program, each in a clean Debian 12 and 13 (a root folder made of Debian's packages, without a running systemd): apt from the
# repository, a downloaded package, Debian's cloud-init with the files of `glucose-tracker card`, and built from source.
#
#   tests/system/ways-in.sh [--release DIR] [--suite bookworm|trixie]... [--way apt|package|card|source]...
#
# DIR is what release.sh made; only the way from source does without. Its apt repository is served on 127.0.0.1 and signed again with a key
# made here, so that the address can be that of the test; the commands are those of README and docs/building.md. Needs root, mmdebstrap,
# apt-utils, gpg and, for the way from source, git and the .NET SDK, which is copied. Ends with "N passed, N failed". Clean roots are kept
# in RIG_CACHE (/var/cache/glucose-tracker-rig).
set -uo pipefail
tree=$(realpath "$(dirname "$0")/../..")
cd "$tree" || exit 1
release='' ways=() suites=() passed=0 failed=0
while [ $# -gt 0 ]; do
    case $1 in
    --release) release=$(realpath "$2"); shift ;;
    --suite) suites+=("$2"); shift ;;
    --way) ways+=("$2"); shift ;;
    *) sed -n '2,/^set/ { /^set/d; s/^# \{0,1\}//; p }' "$0"; exit 2 ;;
    esac
    shift
done
[ ${#suites[@]} -gt 0 ] || suites=(bookworm trixie)
[ ${#ways[@]} -gt 0 ] || ways=(apt package card source)
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
[ "${ways[*]}" = source ] || [ -f "$release/glucose-tracker_${version}_amd64.deb" ] ||
    { echo "'$release' holds no package of $version for amd64"; exit 77; }
for tool in mmdebstrap apt-ftparchive gpg python3; do command -v $tool >/dev/null || { echo "$tool is missing"; exit 77; }; done
[ "$(id -u)" = 0 ] || { echo "this takes root"; exit 77; }

work=$(mktemp -d) cache=${RIG_CACHE:-/var/cache/glucose-tracker-rig} server=''
export GNUPGHOME=$work/gnupg
# Nothing is ever mounted in a root where this machine sees it (run_inside), so deleting it deletes nothing else. This is looked up all the same.
remove() {    # remove FOLDER
    ! awk -v under="$1/" 'index($2, under) == 1 { found = 1 } END { exit !found }' /proc/mounts || { echo "$1 is kept: something is mounted below it"; return 1; }
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
    # the authorities of this machine's network
    cp -r /usr/local/share/ca-certificates "$root/usr/local/share/" || return 1
    inside update-ca-certificates >"$work/log" 2>&1 || { cat "$work/log"; return 1; }
}
# Runs a program in the root. What it takes of mounts is in name spaces of the call: this machine does not see it, and it ends with the call.
# Process 1 stays outside the root, by which the packages' scripts see that no systemd runs there.
run_inside() {    # run_inside [UNSHARE-OPTION...] -- WORD...
    local options=()
    while [ "$1" != -- ]; do options+=("$1"); shift; done
    shift
    # shellcheck disable=SC2016 # the words are those of the inner shell
    unshare --mount --pid --fork --kill-child "${options[@]}" bash -euc '
        mount -t proc proc "$0/proc"
        mount -t tmpfs tmpfs "$0/dev"
        mkdir -m 1777 "$0/dev/shm"
        ln -s /proc/self/fd "$0/dev/fd"
        while read -r name major minor; do mknod -m 666 "$0/dev/$name" c "$major" "$minor"; done <<END
null 1 3
zero 1 5
full 1 7
random 1 8
urandom 1 9
tty 5 0
END
        chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive HOME=/root "$@"
        exit $?' "$root" "$@"
}
# The commands are typed by root here; a minimal Debian has no sudo.
inside() { run_inside -- bash -euo pipefail -c "sudo() { \"\$@\"; }; $1"; }
commands_of() {    # commands_of DOCUMENT WAY: the indented lines below the marker <!-- way: WAY -->
    awk -v marker="<!-- way: $2 -->" '$0 == marker { on = 1; next } on && /^    / { sub(/^    /, ""); print; seen = 1; next } on && seen && NF { exit }' "$1"
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
    commands=$(commands_of README.md apt | sed "s|$APT_ADDRESS|http://127.0.0.1:$port|g; s/apt install /apt-get install -y --no-install-recommends /; s/apt update/apt-get update/")
    [ -n "$commands" ] && inside "$commands" && installed
}
from_package() {
    cp "$release"/glucose-tracker_"${version}"_amd64.deb "$release/SHA256SUMS" "$root/root/"
    inside "cd; sha256sum --check --ignore-missing SHA256SUMS; apt-get update -q; apt-get install -y --no-install-recommends ./glucose-tracker_*_amd64.deb" && installed
}
from_source() {    # what people get with git and the SDK alone, the portable package
    local sdk commands
    sdk=$(dotnet --list-sdks | sed -n '1s:.*\[\(.*\)/sdk\]$:\1:p')
    [ -d "$sdk" ] || { echo "the .NET SDK is missing"; return 1; }
    mkdir -p "$root$sdk" "$root/root/.nuget/packages"
    # copies: a mount could be deleted with the root
    cp -a "$sdk/." "$root$sdk/" && cp -a "$HOME/.nuget/packages/." "$root/root/.nuget/packages/" || return 1
    ln -sf "$sdk/dotnet" "$root/usr/bin/dotnet"
    git clone --quiet --bare --no-hardlinks . "$root/srv/glucose-tracker.git" || return 1
    commands=$(commands_of docs/building.md source | sed "s|$SOURCE_ADDRESS|/srv/glucose-tracker.git|; s/--arch arm64/--arch amd64/; /^scp /d")
    [ -n "$commands" ] || { echo "docs/building.md has no commands"; return 1; }
    inside "apt-get update -q; apt-get install -y --no-install-recommends git
        export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
        cd; $commands
        apt-get install -y --no-install-recommends ./dist/glucose-tracker_*_all.deb" && installed
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
    run_inside --net --uts --ipc -- env FIRST_START_TRIES=2 sh -euxc '
        cloud-init init --local; cloud-init init; cloud-init modules --mode=config; cloud-init modules --mode=final
        cat /var/log/cloud-init-output.log || true' || return 1
    installed && inside "test -e /var/lib/glucose-tracker-first-start; cat /etc/timezone || readlink /etc/localtime
        grep -q '\"Hat\": \"adafruit-bonnet-128x64\"' /etc/glucose-tracker/glucose-tracker.json"
}

# shellcheck source=deploy/addresses.sh
. deploy/addresses.sh
mkdir -m 700 "$GNUPGHOME"
gpg --batch --quiet --pinentry-mode loopback --passphrase '' --quick-generate-key 'test <test@example.com>' ed25519 sign never || exit 1
serve() {    # serve: the apt repository on 127.0.0.1, at $port
    rm -rf "$work/site"
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    mkdir "$work/site"
    APT_ADDRESS=http://127.0.0.1:$port deploy/apt-repository.sh "$release" "$work/site" || exit 1
    python3 -m http.server --bind 127.0.0.1 --directory "$work/site" "$port" >"$work/server" 2>&1 &
    server=$!
}

for suite in "${suites[@]}"; do
    for way in "${ways[@]}"; do
        [ "$way" != apt ] || serve
        make_root "$suite" || { check "Debian $suite: a clean root" false; break; }
        check "Debian $suite: $way" "from_$way"
        [ "$way" != apt ] || check "Debian $suite: apt refuses an index that was changed" refuses_changed_index
        remove "$root"
        [ -z "$server" ] || kill "$server"
        server=
    done
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
