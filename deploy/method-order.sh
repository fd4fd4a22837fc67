# The method order: the methods that a quiet day of the daemon runs, in the order of their first run. The compiler puts these methods side by
# side, so that they fill few pages of memory (docs/decisions/0020-method-order.md). Sourced by publish-arm.sh.
#
# The list is a build output: obj/method-order/HASH.txt, where HASH covers the sources and the SDK. To make it, the program is compiled once
# more, without an order, for the processor of this machine, and runs under qemu-user. The names in it are the same for all processors.

# Sets $order: the path of the list, empty without one. The request in $method_order is auto, make, none or a file.
choose_method_order() {
    [ -z "${order+set}" ] || return 0
    order=
    case $method_order in
    none) return ;;
    auto | make) ;;
    *) order=$(realpath "$method_order"); return ;;
    esac
    local list
    list=$PWD/obj/method-order/$(hash_sources).txt
    if [ -f "$list" ] || make_method_order "$list"; then
        order=$list
    elif [ "$method_order" = make ]; then
        why="no method order: $why"
        return 1
    else
        echo "published without a method order, about 5 MiB more memory on the device: $why"
    fi
}

hash_sources() {
    {
        dotnet --version
        find src Directory.*.props global.json deploy/publish* bench/cost -type f -not -path '*/bin/*' -not -path '*/obj/*' -print0 |
            LC_ALL=C sort -z | xargs -0 sha256sum
    } | sha256sum | cut -c 1-16
}

make_method_order() {    # make_method_order FILE
    local list=$1 machine architecture qemu missing=()
    machine=$(uname -m)
    case $machine in x86_64) architecture=amd64 ;; aarch64) architecture=arm64 ;; *) why="no program for $machine"; return 1 ;; esac
    qemu=$(command -v "qemu-$machine-static" || command -v "qemu-$machine") || missing+=(qemu-user-static)
    command -v python3 >/dev/null || missing+=(python3)
    command -v openssl >/dev/null || missing+=(openssl)
    command -v cc >/dev/null || missing+=(gcc)
    [ ${#missing[@]} -eq 0 ] || { why="missing: apt-get install ${missing[*]}"; return 1; }
    tools_for_aot "$architecture" || return 1
    echo "the method order is made; this takes some minutes (--method-order none: without)"
    compile_ahead_of_time "$architecture" "$work/unordered" '' || return 1
    mkdir -p "${list%/*}"
    bench/cost/method_order.py --qemu "$qemu" "$work/unordered/glucose-tracker" "$work/unordered/glucose-tracker.dbg" "$list.new" \
        >"$work/log" 2>&1 || { why=$(tail -n 1 "$work/log"); return 1; }
    mv "$list.new" "$list"
}

count_known_methods() {    # count_known_methods ARCHITECTURE SYMBOLS
    local known all
    known=$(nm "$2" | cut -d ' ' -f 3- | LC_ALL=C sort -u | LC_ALL=C comm -12 - <(LC_ALL=C sort -u "$order") | wc -l)
    all=$(wc -l <"$order")
    echo "$1: the compiler knows $known of the $all methods of the order"
}
