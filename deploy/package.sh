#!/bin/bash
# package.sh PROGRAM MODE ARCHITECTURE OUTPUT: a folder with the published program becomes a Debian package and a tar.gz.
# Every time stamp is that of the last commit, so the same sources give the same files.
set -euo pipefail
program=$(realpath "$1") mode=$2 architecture=$3 output=$(realpath "$4")
cd "$(dirname "$0")/.."
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)}
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
maintainer='GlucoseTracker.Pi contributors <glucose-tracker@users.noreply.github.com>'
depends='libc6 (>= 2.36), libssl3 | libssl3t64, ca-certificates, tzdata, systemd (>= 252)'
[ "$mode" = aot ] || depends+=', libgcc-s1, libstdc++6'
[ "$mode" != portable ] || architecture=all
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

put() { install -D -m "${3:-644}" "$1" "$root/$2"; }
packed() { mkdir -p "$root/$(dirname "$2")"; gzip -9n <"$1" >"$root/$2"; }

doc=usr/share/doc/glucose-tracker
mkdir -p "$root/usr/lib"
cp -r "$program" "$root/usr/lib/glucose-tracker"
find "$root/usr/lib/glucose-tracker" -type f ! -name glucose-tracker -exec chmod 644 {} +
chmod 755 "$root/usr/lib/glucose-tracker/glucose-tracker"
put deploy/command.sh usr/bin/glucose-tracker 755
# The configuration is no conffile: postinst makes it from this sample, and setup may edit it without a question from dpkg.
put deploy/glucose-tracker.json usr/share/glucose-tracker/glucose-tracker.json
mkdir -p "$root/etc/glucose-tracker"
put deploy/glucose-tracker.service usr/lib/systemd/system/glucose-tracker.service
put deploy/glucose-tracker-account.service usr/lib/systemd/system/glucose-tracker-account.service
# compiled ahead of time there is no code to make at run time
[ "$mode" != aot ] || sed -i 's/^# MemoryDenyWriteExecute= does not go.*/MemoryDenyWriteExecute=yes/' \
    "$root/usr/lib/systemd/system/glucose-tracker.service" "$root/usr/lib/systemd/system/glucose-tracker-account.service"
# compiled at each start, the program that darkens the panel may take its time on a slow card
[ "$mode" != portable ] || sed -i 's/^TimeoutStopSec=15$/TimeoutStopSec=45/' "$root/usr/lib/systemd/system/glucose-tracker.service"
put deploy/glucose-tracker.sysusers.conf usr/lib/sysusers.d/glucose-tracker.conf
put deploy/debian/completion.bash usr/share/bash-completion/completions/glucose-tracker
put deploy/debian/lintian-overrides usr/share/lintian/overrides/glucose-tracker
[ "$mode" != aot ] || cat >>"$root/usr/share/lintian/overrides/glucose-tracker" <<'EOF'
# A native program keeps its own runtime, and nothing else uses it.
glucose-tracker: embedded-library
# The compiler ahead of time calls libc directly, without C sources whose calls could be fortified, and its linker adds the section.
glucose-tracker: hardening-no-fortify-functions [usr/lib/glucose-tracker/glucose-tracker]
glucose-tracker: binary-has-unneeded-section .comment [usr/lib/glucose-tracker/glucose-tracker]
# SQLite's library is shipped as its package holds it.
glucose-tracker: hardening-no-bindnow [*/libe_sqlite3.so]
glucose-tracker: hardening-no-fortify-functions [*/libe_sqlite3.so]
# The texts of nine languages: "Tage" and "exemple" are German and French.
glucose-tracker: spelling-error-in-binary
EOF
[ "$mode" != portable ] || cat >>"$root/usr/share/lintian/overrides/glucose-tracker" <<'EOF'
# One package for all architectures: it holds SQLite's library for each, and the runtime loads the right one.
glucose-tracker: arch-independent-package-contains-binary-or-object
EOF
packed deploy/debian/glucose-tracker.1 usr/share/man/man1/glucose-tracker.1.gz
packed CHANGELOG.md "$doc/NEWS.md.gz"
# the pages for owners and operators and their translations, which the program and the sample configuration name
for page in $(sed '/^## For developers/q' docs/README.md | grep -o '([a-z/-]*\.md)' | tr -d '()'); do packed "docs/$page" "$doc/$page.gz"; done
packed THIRD-PARTY-NOTICES.md "$doc/THIRD-PARTY-NOTICES.md.gz"
# The notices of what the .NET runtime holds lie beside the SDK that compiled it into the program.
notices=$(dotnet --list-sdks | sed -n '1s:.*\[\(.*\)/sdk\]$:\1/ThirdPartyNotices.txt:p')
[ "$mode" != aot ] || packed "$notices" "$doc/dotnet-notices.gz"
put deploy/50-glucose-tracker-power.rules "$doc/examples/50-glucose-tracker-power.rules"
ln -s ../../../glucose-tracker/glucose-tracker.json "$root/$doc/examples/glucose-tracker.json"
printf '%s (%s) unstable; urgency=medium\n\n  * What changed: NEWS.md.gz\n\n -- %s  %s\n' glucose-tracker "$version" "$maintainer" \
    "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")" | gzip -9n >"$root/$doc/changelog.gz"
cat deploy/debian/copyright >"$root/$doc/copyright"
chmod 644 "$root/$doc/copyright"

mkdir "$root/DEBIAN"
for script in preinst postinst prerm postrm; do put "deploy/debian/$script" "DEBIAN/$script" 755; done
put deploy/debian/triggers DEBIAN/triggers
cat >"$root/DEBIAN/control" <<EOF
Package: glucose-tracker
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: $depends
Section: misc
Priority: optional
Description: bedside display of the readings of a FreeStyle Libre sensor
 Shows value, trend and age on a small OLED panel of a Raspberry Pi, read from
 LibreLinkUp. It is not a medical device.
EOF
(cd "$root" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$root" -type d -exec chmod 755 {} +
chmod 644 "$root"/DEBIAN/{control,md5sums,triggers}
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

package=glucose-tracker_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$root" "$output/$package" >/dev/null
archive=glucose-tracker-$version-$architecture.tar.gz
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --exclude=./DEBIAN -C "$root" -c . |
    gzip -9n >"$output/$archive"
echo "$output/$package: $mode, $(du -h "$output/$package" | cut -f1)"
