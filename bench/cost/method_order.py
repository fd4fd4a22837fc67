#!/usr/bin/python3
"""method_order.py PROGRAM SYMBOLS [--hours N]: writes deploy/method-order.txt, the methods that a quiet day of the daemon runs, in the order of their first run.

PROGRAM is compiled ahead of time for amd64, SYMBOLS the .dbg file that the compiler leaves beside it. The compiler lays these methods side by side, so that they
fill few pages: the kernel reads and maps a file in pieces of 64 kB, and a method here and there costs a piece each. The program runs under Debian's
qemu-user-static, which tells each piece of code when it translates it, so none is missed; an hour takes a minute (faster.c). A name that no longer exists does no harm; publish-arm.sh tells how
many are known.
"""
import argparse
import bisect
import os
import re
import subprocess
import sys
import tempfile

from cost import Bed, HERE, end, faster

TARGET = os.path.join(HERE, '..', '..', 'deploy', 'method-order.txt')
LAUNCHER = '#!/bin/sh\nexec qemu-x86_64-static -cpu max -d in_asm,page -D %s %s "$@"\n'


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


def run(program, hours, folder):
    log, launcher = folder + '/log', folder + '/launcher'
    with open(launcher, 'w') as file:
        file.write(LAUNCHER % (log, program))
    os.chmod(launcher, 0o700)
    bed = Bed(folder)
    process = bed.ours(launcher, 'order')[1]()
    bed.live(process, hours)
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
    p.add_argument('--hours', type=int, default=8)
    options = p.parse_args()
    if 'FASTER' not in os.environ:
        faster(60)
    known, (begin, close) = functions(options.symbols), managed(options.program)
    starts, order = [at for at, _, _ in known], {}
    with tempfile.TemporaryDirectory(prefix='order-') as folder:
        for at in executed(run(options.program, options.hours, folder), begin, close):
            _, last, name = known[bisect.bisect_right(starts, at) - 1]
            if at < last:
                order[name] = True
    with open(TARGET, 'w') as file:
        file.writelines(name + '\n' for name in order)
    print('%d methods' % len(order))


if __name__ == '__main__':
    main()
