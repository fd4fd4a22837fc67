"""The words of the `rig` tool: one method each."""
import json
import os
import time

from lines import Button, level
from panel.pictures import pbm, png, text

HELP = """\
rig status [KEY...]              everything as JSON, or one value: rig status counters errors
rig png FILE [--scale N]         what a person sees ('-' is stdout); also: rig pbm FILE
rig text                         the same in half blocks
rig hash                         hash of the visible picture
rig idle MS [TIMEOUT_S]          wait until the bus has been silent for MS
rig wait-change [HASH|now [TIMEOUT_S]]  wait until the picture differs; prints time and hash
rig record on | off DIR          every distinct visible picture, as DIR/NNNNN.pbm and DIR/times
rig log FILE|off ; rig flush     byte log with CLOCK_MONOTONIC stamps (default /run/rig/bus.log)
rig mark TEXT...                 a line of your own in that log
rig reset-counters               bytes, transfers, errors, commands, warnings
rig speed HZ|off                 make I2C transfers as slow as a real bus (100000, 400000)
rig fault [errno=NAME|0] [count=N] [seconds=S] [skip=K] [prob=P] [after_bytes=B]
          [min_len=L] [delay=S] [bus=i2c|spi]
                                 default: no transfer is acknowledged (EREMOTEIO);
                                 skip: after K good ones; after_bytes: fails in the middle;
                                 delay: held for S seconds first; errno=0: only delayed
rig clear                        end all faults
rig unplug ; rig plug            plugging in resets the display (noise in RAM, off)
rig power-cycle                  the display loses power for an instant
rig panel NAME [addr=0x3d] [cs=0] [dc=LINE] [reset=LINE]
                                 another module, as after power-on; `rig panel` lists them
rig button LINE press|release|tap [MS]   active low: a press pulls the line to 0
rig button LINE seq MS MS ...    press MS, release MS, press MS, ... (ends released)
rig button LINE bounce N MS      N spurious presses MS apart, then pressed
rig gpio LINE [0|1]              level of a line, or pull it (LINE: 17 or GPIO17)
Times are CLOCK_MONOTONIC seconds, as in the byte log.
"""


class Commands:
    def __init__(self, device, panels):
        self.device, self.panels = device, panels

    def run(self, cwd, name='help', *words):
        do = getattr(self, 'do_' + name.replace('-', '_'), None)
        if do is None:
            raise ValueError('unknown command %s (rig help)' % name)
        self.cwd = cwd
        return do(*words)

    def do_help(self):
        return HELP

    # -- pictures and state

    def do_status(self, *keys):
        out = {'display': self.device.display()} if keys[:1] == ('display',) else self.device.status()
        for key in keys:
            out = out[key]
        return json.dumps(out, indent=None if keys else 1) if not isinstance(out, str) else out

    def do_png(self, path=None, flag=None, scale=1):
        return png(self.device.picture(), int(scale))

    def do_pbm(self, path=None):
        return pbm(self.device.picture())

    def do_text(self):
        return text(self.device.picture())

    def do_hash(self):
        return self.device.hash()

    def do_idle(self, ms=200, timeout=10):
        return '%.6f' % self.device.wait_for_silence(float(ms) / 1000, float(timeout))

    def do_wait_change(self, old='now', timeout=10):
        return '%.6f %s' % self.device.wait_for_change(self.do_hash() if old == 'now' else old, float(timeout))

    def do_record(self, what, folder=None):
        device = self.device
        with device.lock:
            if what == 'on':
                return device.recorder.start(time.monotonic_ns(), device.panel)
            return device.recorder.save(os.path.join(self.cwd, folder))

    # -- log and counters

    def do_log(self, path):
        with self.device.lock:
            self.device.log.open(None if path == 'off' else os.path.join(self.cwd, path))

    def do_flush(self):
        with self.device.lock:
            return self.device.log.flush()

    def do_mark(self, *words):
        return self.logged(time.monotonic_ns(), 'mark ' + ' '.join(words))

    def logged(self, t_ns, what):
        with self.device.lock:
            self.device.log.write(t_ns, what)
        return '%.6f' % (t_ns / 1e9)

    def do_reset_counters(self):
        with self.device.lock:
            self.device.counters.clear()
            self.device.panel.reset_counters()

    # -- what can happen to it

    def do_speed(self, hz):
        self.device.speed = 0 if hz == 'off' else int(hz)

    def do_fault(self, *words):
        with self.device.lock:
            self.device.faults.add(words)

    def do_clear(self):
        with self.device.lock:
            self.device.faults.clear()
            self.device.cancel.set()                # ends a running delay

    def do_unplug(self):
        self.device.unplug()

    def do_plug(self):
        self.device.plug()

    def do_power_cycle(self):
        with self.device.lock:
            self.device.panel.power_on()

    def do_panel(self, name=None, *words):
        if name is None:
            return '\n'.join(sorted(self.panels))
        options = dict(word.split('=', 1) for word in words)
        return self.device.connect(name, **{key: int(value, 0) for key, value in options.items()})

    # -- lines

    def do_gpio(self, line, high=None):
        if high is None:
            return str(level(line))
        return Button(line, self.logged).set(int(high))

    def do_button(self, line, what, *words):
        button = Button(line, self.logged)
        if what == 'press':
            return button.press()
        if what == 'release':
            return button.release()
        if what in ('tap', 'seq'):
            return button.sequence([float(ms) / 1000 for ms in words] or [0.1])
        if what == 'bounce':
            return button.bounce(int(words[0]), float(words[1]) / 1000)
        raise ValueError('button LINE press|release|tap|seq|bounce')
