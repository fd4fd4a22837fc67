#!/bin/bash
# apt-repository.sh PACKAGES REPOSITORY: puts the Debian packages of a folder into a signed apt repository of static files.
#
# REPOSITORY may hold earlier versions; they stay installable. Takes apt-ftparchive (Debian package apt-utils) and gpg, whose home
# (GNUPGHOME) holds one secret key. A file at REPOSITORY/glucose-tracker.asc that is another key is an error: everyone who installed from this
# repository trusts that key only. APT_ADDRESS in the environment replaces the address of deploy/addresses.sh.
set -euo pipefail
export LC_ALL=C
address=${APT_ADDRESS:-}
# shellcheck source=deploy/addresses.sh
. "$(dirname "$0")/addresses.sh"
address=${address:-$APT_ADDRESS}
packages=$(realpath "$1") repository=$2
fail() { echo "apt-repository.sh: $*" >&2; exit 2; }
command -v apt-ftparchive >/dev/null || fail "apt-ftparchive is missing: apt-get install apt-utils"
command -v gpg >/dev/null || fail "gpg is missing: apt-get install gpg"

readonly SUITE=stable ARCHITECTURES='amd64 arm64 armhf'
sign() { gpg --batch --yes --quiet --pinentry-mode loopback --passphrase "${SIGNING_PASSPHRASE:-}" --digest-algo SHA512 "$@"; }

# The package for armhf is for all architectures ("portable"). amd64 and arm64 have their own, so the index of theirs does not name it.
mkdir -p "$repository"/pool/{native,portable}
for package in "$packages"/*.deb; do
    case $package in *_all.deb) kind=portable ;; *) kind=native ;; esac
    target=$repository/pool/$kind/$(basename "$package")
    [ ! -e "$target" ] || cmp -s "$package" "$target" || fail "$(basename "$package") is there already with other content; a version is published once"
    cp "$package" "$target"
done
cd "$repository"
for architecture in $ARCHITECTURES; do
    folder=dists/$SUITE/main/binary-$architecture
    mkdir -p "$folder"
    case $architecture in armhf) pool=pool/portable ;; *) pool=pool/native ;; esac
    apt-ftparchive --arch "$architecture" packages "$pool" >"$folder/Packages"
    [ -s "$folder/Packages" ] || fail "there is no package for $architecture"
    gzip -9nkf "$folder/Packages"
    xz -kf "$folder/Packages"
done
rm -f dists/$SUITE/{Release,Release.gpg,InRelease}
apt-ftparchive -o APT::FTPArchive::Release::Origin=glucose-tracker -o APT::FTPArchive::Release::Label=glucose-tracker \
    -o APT::FTPArchive::Release::Suite=$SUITE -o APT::FTPArchive::Release::Codename=$SUITE \
    -o APT::FTPArchive::Release::Architectures="$ARCHITECTURES" -o APT::FTPArchive::Release::Components=main release dists/$SUITE >Release
mv Release dists/$SUITE/Release
sign --armor --detach-sign --output dists/$SUITE/Release.gpg dists/$SUITE/Release
sign --clearsign --output dists/$SUITE/InRelease dists/$SUITE/Release

gpg --batch --armor --export >key.asc
[ ! -e glucose-tracker.asc ] || cmp -s key.asc glucose-tracker.asc || fail "this repository is signed with another key (glucose-tracker.asc)"
mv key.asc glucose-tracker.asc
cat >glucose-tracker.sources <<END
Types: deb
URIs: $address
Suites: $SUITE
Components: main
Architectures: $ARCHITECTURES
Signed-By: /etc/apt/keyrings/glucose-tracker.asc
END
