#!/usr/bin/env python3
"""[RIG_ARCH=arm64] machine.py FOLDER [--minutes N] [--presses N]: measures the resources of the program in the machine of tests/system, and
of the same function in Python.

FOLDER: the output of publish-arm.sh for that machine. The package runs under its unit, with an emulated SSD1306; rival.py runs beside it, with as many polls.
Prints memory after the start, after ten polls and at the end (default: after 60 minutes, one poll each), wake-ups, and press to first byte.
"""
import argparse
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(ROOT, 'tests', 'system'))
from host import build, cache  # noqa: E402
from host.archive import Archive, host_sources  # noqa: E402
from host.machine import Machine  # noqa: E402

RIVAL = ['python3-luma.oled', 'python3-requests']
UNPACK = ('for package in /opt/python/*.deb; do dpkg-deb -x "$package" /; done; '
          'python3 -m compileall -q /usr/lib/python3/dist-packages /usr/lib/python3.* >/dev/null 2>&1; exit 0')


def rival_packages():
    """Files of the packages that the machine lacks."""
    archive = Archive(cache.CACHE, cache.ARCH, host_sources(cache.SUITE))
    archive.update()
    there = set(archive.closure(build.IN_THE_MACHINE))
    return archive.download([package for package in archive.closure(RIVAL) if package not in there], os.path.join(cache.CACHE, 'downloads'))


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument('folder')
    p.add_argument('--minutes', type=int, default=60)
    p.add_argument('--presses', type=int, default=20)
    options = p.parse_args()
    build.everything()
    machine = Machine('cost')
    machine.stop(kill=True)
    machine.start()
    try:
        for name in ('cases', 'guest'):
            machine.guest.push(os.path.join(ROOT, 'tests', 'system', name), '/opt/tests/' + name)
        machine.guest.push(os.path.join(ROOT, 'tests', 'GlucoseTracker.Screens.Tests', 'Golden'), '/opt/tests/golden')
        machine.guest.push(HERE, '/opt/cost')
        machine.guest.push(options.folder, '/opt/package')
        for path in rival_packages():
            machine.guest.push(path, '/opt/python/')
        machine.guest.exec(['sh', '-c', UNPACK])
        return machine.guest.exec(['python3', '-B', '/opt/cost/in_the_machine.py', str(options.minutes), str(options.presses)])
    finally:
        machine.remove()


if __name__ == '__main__':
    sys.exit(main())
