#!/usr/bin/python3
"""method_order.py [--qemu QEMU] [--hours N] PROGRAM SYMBOLS LIST: writes LIST, the methods that a quiet day of the daemon runs, in the order of their first run.

publish-arm.sh runs this (deploy/method-order.sh). PROGRAM is compiled ahead of time for this machine; SYMBOLS is the .dbg file that the compiler leaves beside it. The compiler
puts these methods side by side, so that they fill few pages: the kernel reads and maps a file in pieces of 64 kB, and each method elsewhere costs a piece. The program runs
under qemu-user, which logs each piece of code when it translates it, so no method is missed. An hour takes a minute (faster.c). The compiler ignores names that do not exist.
"""
import argparse
import bisect
import os
import re
import subprocess
import sys
import tempfile

from cost import Bed, end, faster

# the faster clock is for the program only, also where qemu itself is a dynamic program
LAUNCHER = '#!/bin/sh\nexec env -u LD_PRELOAD %s -E LD_PRELOAD="$LD_PRELOAD" -cpu max -d in_asm,page -D %s %s "$@"\n'


def functions(symbols):
    """Address, end and name of each function, in the order of the addresses."""
    found = []
    for line in subprocess.run(['nm', '--numeric-sort', '--print-size', symbols], check=True, capture_output=True, text=True).stdout.splitlines():
        fields = line.split(None, 3)
        if len(fields) == 4 and fields[2] in 'tT':
            at = int(fields[0], 16)
            found.append((at, at + int(fields[1], 16), fields[3]))
    return found


def managed(program):
    """The first and the last address of the compiled methods."""
    for line in subprocess.run(['readelf', '--sections', '--wide', program], check=True, capture_output=True, text=True).stdout.splitlines():
        match = re.search(r' __managedcode +PROGBITS +([0-9a-f]+) [0-9a-f]+ ([0-9a-f]+)', line)
        if match:
            begin, size = (int(part, 16) for part in match.groups())
            return begin, begin + size
    sys.exit(program + ' was not compiled ahead of time')


def run(qemu, program, hours, folder):
    log, launcher = folder + '/log', folder + '/launcher'
    with open(launcher, 'w') as file:
        file.write(LAUNCHER % (qemu, log, program))
    os.chmod(launcher, 0o700)
    bed = Bed(folder)
    process = bed.ours(launcher, 'order')[1]()
    try:
        bed.live(process, hours)
    finally:
        end(process)
        bed.service.down()
    return log


def executed(log, begin, close):
    """The addresses of the pieces of code in the order of their first run."""
    base = None
    with open(log, errors='replace') as file:
        for line in file:
            if base is None and re.match(r'[0-9a-f]{16}-[0-9a-f]{16} [0-9a-f]{16} r--', line):
                base = int(line[:16], 16)
            match = re.match(r'0x([0-9a-f]+):', line)
            if match and base is not None:
                at = int(match.group(1), 16) - base
                if begin <= at < close:
                    yield at


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument('program')
    p.add_argument('symbols')
    p.add_argument('list')
    p.add_argument('--qemu', default='qemu-%s-static' % os.uname().machine)
    p.add_argument('--hours', type=float, default=2)
    options = p.parse_args()
    if 'FASTER' not in os.environ:
        faster(60)
    known, (begin, close) = functions(options.symbols), managed(options.program)
    starts, order = [at for at, _, _ in known], {}
    with tempfile.TemporaryDirectory(prefix='order-') as folder:
        for at in executed(run(options.qemu, os.path.abspath(options.program), options.hours, folder), begin, close):
            _, last, name = known[bisect.bisect_right(starts, at) - 1]
            if at < last:
                order[name] = True
    if not order:
        sys.exit('qemu logged no method of the program')
    with open(options.list, 'w') as file:
        file.writelines(name + '\n' for name in order)
    print('%d methods' % len(order))


if __name__ == '__main__':
    main()
