# How the program is published in each mode. Sourced by publish-arm.sh; `publish` leaves its reason in $why when it fails.

publish() {    # publish MODE ARCHITECTURE FOLDER
    local mode=$1 architecture=$2 folder=$3 rid
    case $architecture in arm64) rid=linux-arm64 ;; armhf) rid=linux-arm ;; amd64) rid=linux-x64 ;; esac
    rm -rf "$folder"
    case $mode in
    portable)
        # one and the same for all architectures
        if [ ! -d "$work/portable" ]; then
            compile "$work/portable" -p:UseAppHost=false -p:DebugType=none || return 1
            install -m 755 deploy/launcher.sh "$work/portable/glucose-tracker"
        fi
        cp -a "$work/portable" "$folder"
        ;;
    self-contained)
        # what a quiet day and the commands run is compiled in advance, and nothing else (bench/cost/method_profile.py)
        [ -d "$work/method-profile" ] || dotnet build deploy/method-profile --configuration Release --output "$work/method-profile" \
            --verbosity quiet --nologo >"$work/log" 2>&1 || { reason; return 1; }
        # the build would keep what an older list or other settings gave
        rm -rf "src/GlucoseTracker.Pi/obj/Release/net10.0/$rid/R2R"
        compile "$folder" --runtime "$rid" --self-contained true -p:PublishTrimmed=true -p:PublishReadyToRun=true \
            -p:PublishSingleFile=true -p:DebugType=none -p:MethodProfileTool="$work/method-profile/method-profile.dll" \
            "$(own_lock_file "$rid")" || return 1
        cat "$work/methods.known"
        ;;
    aot)
        tools_for_aot "$architecture" || return 1
        local linker=ld flags=()
        if [ "$architecture" = arm64 ]; then
            linker=$(lld)
            flags=(-p:LinkerFlavor=lld -p:LinkerPath="$(command -v "$linker")")
            [ "$(uname -m)" = aarch64 ] || flags+=(-p:ObjCopyName=aarch64-linux-gnu-objcopy)
        fi
        ! packs_relocations "$linker" || flags+=(-p:PackRelocations=true)
        # what a quiet day runs lies side by side (bench/cost/method_order.py)
        compile "$folder" --runtime "$rid" -p:PublishAot=true -p:IlcOrderFile="$PWD/deploy/method-order.txt" "${flags[@]}" \
            "$(own_lock_file "$rid")" || return 1
        methods_in_order "$folder/glucose-tracker.dbg"
        ;;
    esac
    find "$folder" \( -name '*.pdb' -o -name '*.dbg' -o -name '*.xml' \) -delete
}

# The packs of a runtime identifier are no part of the locked restore.
own_lock_file() { echo "-p:NuGetLockFilePath=obj/publish-$1.lock.json"; }

compile() {    # compile FOLDER WORD...
    local folder=$1
    shift
    # one at a time, they share the obj folders; paths of this machine do not belong into the result
    flock --close src/GlucoseTracker.Pi \
        dotnet publish src/GlucoseTracker.Pi --configuration Release --output "$folder" --verbosity quiet --nologo \
        -p:ContinuousIntegrationBuild=true -p:PathMap="$PWD=/src" -p:RestoreLockedMode=false \
        -p:CustomAfterMicrosoftCommonTargets="$PWD/deploy/publish.targets" -p:PublishWork="$work" "$@" >"$work/log" 2>&1 && return
    reason
    return 1
}

reason() {
    why=$(grep -m1 -oE '(error|warning) [A-Z]+[0-9]*: [^[]*' "$work/log" || tail -n 1 "$work/log")
}

# Names change with the sources and with the SDK; when few are left, the list wants to be made anew.
methods_in_order() {
    [ -f "$1" ] || return 0
    local known all
    known=$(nm "$1" | cut -d ' ' -f 3- | LC_ALL=C sort -u | LC_ALL=C comm -12 - <(LC_ALL=C sort deploy/method-order.txt) | wc -l)
    all=$(wc -l <deploy/method-order.txt)
    echo "deploy/method-order.txt: the compiler knows $known of $all methods"
}

# Debian 12's lld is 14 and cannot pack relocations as glibc wants them; its package lld-16 can.
# Whether a linker can is asked by the keyword: lld does not list its -z keywords, and warns of those that it does not know.
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
    command -v clang >/dev/null || missing+=(clang)
    [ "$1" != arm64 ] || command -v ld.lld >/dev/null || missing+=(lld)
    if [ "$1" = arm64 ] && [ "$(uname -m)" != aarch64 ]; then
        command -v aarch64-linux-gnu-objcopy >/dev/null || missing+=(binutils-aarch64-linux-gnu)
        command -v aarch64-linux-gnu-gcc >/dev/null || missing+=(gcc-aarch64-linux-gnu)
        [ -d /usr/aarch64-linux-gnu/include ] || missing+=(libc6-dev-arm64-cross)
    fi
    [ ${#missing[@]} -eq 0 ] || { why="missing: apt-get install ${missing[*]}"; return 1; }
}
