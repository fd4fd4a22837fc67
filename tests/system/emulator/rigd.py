#!/usr/bin/env python3
"""The device side of the test machine's buses: an emulated panel behind /dev/rigbus.

Started by rig-emulator.service; `rig help` lists its commands.
"""
import os
import socket
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))
import control  # noqa: E402
import panel  # noqa: E402
from commands import Commands  # noqa: E402
from device import Device  # noqa: E402
from kernel_bus import KernelBus  # noqa: E402


def serve(bus, device):
    while True:
        transfer = bus.next()
        result, received, hold = device.transfer(transfer)
        wait = hold - (time.monotonic() - transfer.t_ns / 1e9)
        if wait > 0:
            device.cancel.clear()
            device.cancel.wait(wait)
        bus.answer(transfer, result, received)


def ready():
    if 'NOTIFY_SOCKET' in os.environ:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
            notify.sendto(b'READY=1', os.environ['NOTIFY_SOCKET'].replace('@', '\0', 1))


def main():
    bus, device = KernelBus(), Device('/run/rig/bus.log')
    server = control.listen()
    threading.Thread(target=control.serve, args=(server, Commands(device, panel.MODULES).run), daemon=True).start()
    ready()
    serve(bus, device)


if __name__ == '__main__':
    main()
