#!/usr/bin/env python3
"""rival.py: the usual way in Python, with Debian's python3-luma.oled and python3-requests: sign in, poll, draw.

  rival.py ADDRESS AUTHORITY EMAIL PASSWORD PICTURE POLLS PAUSE [--no-keep-alive]

It does less than the daemon: no history, no alarms, no failures, no second picture between two polls. The panel's bus counts its bytes and goes nowhere.
After the first picture it writes PICTURE; after the last poll it prints one line of JSON and waits for a signal.
"""
import hashlib
import json
import resource
import signal
import sys
import time

import requests
from luma.core.interface.serial import noop
from luma.core.render import canvas
from luma.oled.device import ssd1306

ADDRESS, AUTHORITY, EMAIL, PASSWORD, PICTURE, POLLS, PAUSE = sys.argv[1:8]
HEADERS = {'product': 'llu.android', 'version': '4.16.0', 'accept-encoding': 'gzip'}


class CountingBus(noop):
    sent = 0

    def data(self, data):
        CountingBus.sent += len(data)

    def command(self, *commands):
        CountingBus.sent += len(commands)


def draw(device, text):
    with canvas(device) as draw_on:
        draw_on.text((10, 20), text, fill='white')


def main():
    device = ssd1306(CountingBus())
    draw(device, '...')
    open(PICTURE, 'w').close()
    line = requests if '--no-keep-alive' in sys.argv else requests.Session()

    def ask(method, path, **more):
        answer = line.request(method, ADDRESS + path, verify=AUTHORITY, timeout=20, **more)
        answer.raise_for_status()
        return answer.json()['data']
    login = ask('POST', '/llu/auth/login', headers=HEADERS, json={'email': EMAIL, 'password': PASSWORD})
    headers = dict(HEADERS, authorization='Bearer ' + login['authTicket']['token'],
                   **{'account-id': hashlib.sha256(login['user']['id'].encode()).hexdigest()})
    before, sent = cpu(), CountingBus.sent
    for _ in range(int(POLLS)):
        draw(device, str(ask('GET', '/llu/connections', headers=headers)[0]['glucoseMeasurement']['ValueInMgPerDl']))
        time.sleep(float(PAUSE))
    print(json.dumps({'cpu_ms_a_poll': (cpu() - before) * 1000 / int(POLLS), 'bus_bytes_a_picture': (CountingBus.sent - sent) / int(POLLS)}), flush=True)
    signal.pause()


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


main()
