# How the program is published in each form. Sourced by publish-arm.sh. `publish` puts the reason into $why when it fails.

publish() {    # publish FORM ARCHITECTURE FOLDER
    local form=$1 architecture=$2 folder=$3
    rm -rf "$folder"
    case $form in
    portable)
        # one and the same for all architectures
        if [ ! -d "$work/portable" ]; then
            compile "$work/portable" -p:UseAppHost=false -p:DebugType=none || return 1
            install -m 755 deploy/launcher.sh "$work/portable/glucose-tracker"
        fi
        cp -a "$work/portable" "$folder"
        echo "$architecture: the portable program needs the ASP.NET Core runtime 10 on the device"
        ;;
    aot)
        tools_for_aot "$architecture" || return 1
        choose_method_order || return 1
        compile_ahead_of_time "$architecture" "$folder" "$order" || return 1
        [ -z "$order" ] || count_known_methods "$architecture" "$folder/glucose-tracker.dbg"
        ;;
    esac
    find "$folder" \( -name '*.pdb' -o -name '*.dbg' -o -name '*.xml' \) -delete
}

compile_ahead_of_time() {    # compile_ahead_of_time ARCHITECTURE FOLDER METHOD-ORDER; the last one may be empty
    local architecture=$1 folder=$2 order=$3 rid linker=ld flags=()
    case $architecture in arm64) rid=linux-arm64 ;; amd64) rid=linux-x64 ;; esac
    if [ "$architecture" = arm64 ]; then
        linker=$(lld)
        flags=(-p:LinkerFlavor=lld -p:LinkerPath="$(command -v "$linker")")
        [ "$(uname -m)" = aarch64 ] || flags+=(-p:ObjCopyName=aarch64-linux-gnu-objcopy)
    fi
    ! packs_relocations "$linker" || flags+=(-p:PackRelocations=true)
    [ -z "$order" ] || flags+=(-p:IlcOrderFile="$order")
    # the packs of a runtime identifier are no part of the locked restore
    compile "$folder" --runtime "$rid" -p:PublishAot=true -p:NuGetLockFilePath="obj/publish-$rid.lock.json" "${flags[@]}"
}

compile() {    # compile FOLDER WORD...
    local folder=$1
    shift
    # one at a time, they share the obj folders; paths of this machine do not belong into the result
    flock --close src/GlucoseTracker.Pi \
        dotnet publish src/GlucoseTracker.Pi --configuration Release --output "$folder" --verbosity quiet --nologo \
        -p:ContinuousIntegrationBuild=true -p:PathMap="$PWD=/src" -p:RestoreLockedMode=false \
        -p:CustomAfterMicrosoftCommonTargets="$PWD/deploy/publish.targets" "$@" >"$work/log" 2>&1 && return
    why=$(grep -m1 -oE '(error|warning) [A-Z]+[0-9]*: [^[]*' "$work/log" || tail -n 1 "$work/log")
    return 1
}

# Debian 12's lld is 14 and cannot pack relocations as glibc requires them; its package lld-16 can.
# Whether a linker can is asked by the keyword: lld does not list its -z keywords, and warns about unknown ones.
packs_relocations() {
    local said
    said=$("$1" -z pack-relative-relocs -v 2>&1) && [[ $said != *pack-relative-relocs* ]]
}
lld() {
    local linker
    for linker in ld.lld ld.lld-16; do
        ! command -v $linker >/dev/null || ! packs_relocations $linker || { echo $linker; return; }
    done
    echo ld.lld
}

tools_for_aot() {
    local missing=()
    [ "$1" != armhf ] || { why="there are no compiler packs for armhf"; return 1; }
    command -v clang >/dev/null || missing+=(clang)
    [ "$1" != arm64 ] || command -v ld.lld >/dev/null || missing+=(lld)
    if [ "$1" = arm64 ] && [ "$(uname -m)" != aarch64 ]; then
        command -v aarch64-linux-gnu-objcopy >/dev/null || missing+=(binutils-aarch64-linux-gnu)
        command -v aarch64-linux-gnu-gcc >/dev/null || missing+=(gcc-aarch64-linux-gnu)
        [ -d /usr/aarch64-linux-gnu/include ] || missing+=(libc6-dev-arm64-cross)
    fi
    [ ${#missing[@]} -eq 0 ] || { why="missing: apt-get install ${missing[*]}"; return 1; }
}
