#!/bin/bash
# Makes a release: packages, checksums, release notes, a signed apt repository and a statement of origin in dist/VERSION. Publishes nothing.
#
#   ./release.sh VERSION --key FILE [--skip-tests] [--repository DIR] [--method-order auto|make|none|FILE] [--output DIR]
#
# VERSION is that of Directory.Build.props, has a section in CHANGELOG.md, and is the commit that is checked out, without changes.
#   --key FILE        the secret key that signs, as `gpg --export-secret-keys --armor` writes it; SIGNING_PASSPHRASE opens it
#   --skip-tests      CI ran them for this commit; without this option .ci/run runs (SYSTEM_TESTS=no leaves out what needs root)
#   --repository DIR  the apt repository of earlier releases; default: a new one
#   --method-order    as in publish-arm.sh; default make
# Needs what publish-arm.sh needs for arm64 and amd64 ahead of time, and Debian's apt-utils, gpg and lintian.
set -euo pipefail
cd "$(dirname "$0")"
fail() { echo "release.sh: $*" >&2; exit 2; }
section() { printf '== %s (after %d s)\n' "$1" "$SECONDS"; }

version='' key='' repository='' method_order=make output='' tests=yes
while [ $# -gt 0 ]; do
    case $1 in
    --skip-tests) tests=no ;;
    --key | --repository | --method-order | --output)
        [ $# -ge 2 ] || fail "$1 needs a value"
        name=${1#--}
        printf -v "${name//-/_}" %s "$2"
        shift ;;
    -h | --help) sed -n '2,/^set/ { /^set/d; s/^# \{0,1\}//; p }' release.sh; exit 0 ;;
    -*) fail "'$1' is not known (see --help)" ;;
    *) [ -z "$version" ] || fail "one version, not '$version' and '$1'"; version=$1 ;;
    esac
    shift
done
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "the version is three numbers such as 1.0.0, not '$version'"
[ -f "$key" ] || fail "--key needs the file with the secret key that signs"
output=${output:-dist/$version}

section "checks"
in_tree=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
[ "$version" = "$in_tree" ] || fail "Directory.Build.props has the version $in_tree"
notes=$(awk -v heading="## [$version]" 'index($0, "## [") == 1 { inside = index($0, heading) == 1; next } inside' CHANGELOG.md)
[[ $notes == *[![:space:]]* ]] || fail "CHANGELOG.md has no section [$version]"
[ -z "$(git status --porcelain)" ] || fail "there are changes that are not committed: $(git status --porcelain | head -n 3 | tr '\n' ' ')"
commit=$(git rev-parse HEAD)
tagged=$(git rev-parse --quiet --verify "v$version^{commit}" || true)
[ -z "$tagged" ] || [ "$tagged" = "$commit" ] || fail "the tag v$version is another commit, $tagged"
for tool in apt-ftparchive=apt-utils gpg=gpg dpkg-deb=dpkg lintian=lintian; do
    command -v "${tool%=*}" >/dev/null || fail "${tool%=*} is missing: apt-get install ${tool#*=}"
done
GNUPGHOME=$(mktemp -d)
export GNUPGHOME
trap 'gpgconf --kill all 2>/dev/null || true; rm -rf "$GNUPGHOME"' EXIT
gpg --batch --quiet --pinentry-mode loopback --passphrase "${SIGNING_PASSPHRASE:-}" --import "$key" || fail "$key holds no key that gpg reads"
[ "$(gpg --batch --with-colons --list-secret-keys | grep -c '^sec')" = 1 ] || fail "$key must hold one secret key"

if [ "$tests" = yes ]; then
    section "tests"
    .ci/run
fi

section "packages"
rm -rf "$output"
mkdir -p "$output"
./publish-arm.sh --arch all --method-order "$method_order" --output "$output"
for architecture in arm64 amd64 all; do
    [ -f "$output/glucose-tracker_${version}_$architecture.deb" ] || fail "there is no package for $architecture; its reason is above"
done
lintian --allow-root --fail-on error,warning "$output"/*.deb || fail "lintian finds faults in the packages"

section "apt repository"
[ -z "$repository" ] || cp -a "$repository" "$output/apt"
deploy/apt-repository.sh "$output" "$output/apt"

section "origin and checksums"
printf '%s\n' "$notes" | sed '/./,$!d' >"$output/RELEASE-NOTES.md"
cp THIRD-PARTY-NOTICES.md "$output"
tag=none workflow=none tests_line="not run by this script"
[ -z "$tagged" ] || tag=v$version
[ -z "${GITHUB_RUN_ID-}" ] || workflow=$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID
[ "$tests" = no ] || tests_line=".ci/run passed before these packages were made"
{
    echo "Program: GlucoseTracker.Pi $version"
    echo "Commit: $commit"
    echo "Commit-Date: $(git log -1 --format=%cI)"
    echo "Tag: $tag"
    echo "Workflow: $workflow"
    echo "Tests: $tests_line"
    echo "SDK: .NET $(dotnet --version)"
    echo "System: $(sed -n 's/^PRETTY_NAME="\(.*\)"$/\1/p' /etc/os-release), $(uname -m)"
    echo "Compiler: $(clang --version | head -n 1)"
    echo "Signed-With: $(gpg --batch --with-colons --list-secret-keys | awk -F: '$1 == "fpr" { print $10; exit }')"
    echo "SHA256:"
    (cd "$output" && shopt -s nullglob && sha256sum -- *.deb *.tar.gz method-order*.txt | sed 's/^/ /')
} >"$output/PROVENANCE.txt"
(
    cd "$output"
    shopt -s nullglob
    sha256sum -- *.deb *.tar.gz *.md *.txt >SHA256SUMS
    gpg --batch --yes --quiet --pinentry-mode loopback --passphrase "${SIGNING_PASSPHRASE:-}" --armor --detach-sign SHA256SUMS
    gpg --batch --quiet --verify SHA256SUMS.asc SHA256SUMS
    sha256sum --quiet --check SHA256SUMS
)
section "done"
ls "$output"
