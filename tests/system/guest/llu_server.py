#!/usr/bin/env python3
"""llu_server.py: an HTTPS server with the protocol and the real host names of LibreLinkUp.

  llu_server.py [--port 443] [--control 8100] [--folder DIR] [--world FILE]

It makes an authority and a certificate in DIR (default: a temporary one) and prints one line of JSON with the paths,
the ports and the lines for the hosts file. FILE holds the world as JSON (llu/world.py); without it one person shares a
quiet hour in mmol/L. Orders: llu/control.py. Ends with the first signal.
"""
import argparse
import json
import os
import signal
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))
from llu import certificates, control  # noqa: E402
from llu.server import Service  # noqa: E402
from llu.world import World  # noqa: E402


def quiet_hour(now):
    return [[now - 60 * minute, 101 + minute // 6] for minute in range(60, -1, -1)]


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument('--port', type=int, default=443)
    p.add_argument('--control', type=int, default=8100)
    p.add_argument('--folder')
    p.add_argument('--world')
    options = p.parse_args()
    world = World()
    if options.world:
        with open(options.world) as file:
            world.change(**json.load(file))
    else:
        world.change(uom='0', people=[{'uom': 0, 'readings': quiet_hour(int(time.time()))}])
    ca, certificate, key = certificates.make(options.folder or tempfile.mkdtemp(prefix='llu-'))
    service = Service(world, certificate, key, options.port)
    service.up()
    print(json.dumps({'ca': ca, 'port': options.port, 'control': control.serve(service, options.control),
                      'hosts': '127.0.0.1 ' + ' '.join(certificates.HOSTS), 'email': world.email,
                      'password': world.password}), flush=True)
    signal.sigwait({signal.SIGINT, signal.SIGTERM})
    service.down()


if __name__ == '__main__':
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    main()
