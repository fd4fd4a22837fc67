#!/bin/sh
# Installs the display at the first start of a card that `glucose-tracker card` wrote. cloud-init runs it at every start until it is done, so a
# Wi-Fi that is missing today is no trouble tomorrow.
#   first-start HAT UNIT APT-ADDRESS [OPTION-OF-SETUP...]
set -u
hat=$1 unit=$2 address=$3
shift 3
done=/var/lib/glucose-tracker-first-start
[ ! -e $done ] || exit 0

install_package() {
    # a package on the boot partition comes first
    for package in /boot/firmware/glucose-tracker_*.deb; do
        [ -e "$package" ] || continue
        apt-get -q update
        cp "$package" /var/cache/apt/archives/ &&
            apt-get -q install -y --no-install-recommends "/var/cache/apt/archives/${package##*/}"
        return
    done
    curl -fsSLo /etc/apt/keyrings/glucose-tracker.asc "$1/glucose-tracker.asc" &&
        curl -fsSLo /etc/apt/sources.list.d/glucose-tracker.sources "$1/glucose-tracker.sources" &&
        apt-get -q update &&
        apt-get -q install -y --no-install-recommends glucose-tracker
}

export DEBIAN_FRONTEND=noninteractive
tries=0
until install_package "$address"; do
    tries=$((tries + 1))
    [ $tries -lt "${FIRST_START_TRIES:-30}" ] || { echo "glucose-tracker could not be installed; the next start tries again"; exit 1; }
    sleep 10
done
glucose-tracker setup --hat "$hat" --unit "$unit" --enable-bus yes "$@" </dev/null &&
    if [ -d /run/systemd/system ]; then systemctl restart glucose-tracker; fi &&
    touch $done
