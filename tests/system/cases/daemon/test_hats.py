"""Each hat by its name: the golden frame on an emulated module of its kind, over its own bus and lines."""
import bed
from golden import Frame
from rigclient import rig, status
from standing_clock import StandingClock

SECONDS = 90        # for start, poll and picture; the clock stands meanwhile
SPI = ('dc=24', 'reset=25')
HATS = {
    'adafruit-bonnet-128x64': ('ssd1306-128x64',),
    'pioled-128x32': ('ssd1306-128x32',),
    'waveshare-1.3-hat': ('sh1106-128x64',) + SPI,
    'waveshare-2.23-hat': ('ssd1305-128x32',) + SPI,
    'generic-ssd1306-128x64': ('ssd1306-128x64',),
    'generic-ssd1306-128x32': ('ssd1306-128x32',),
    'generic-sh1106-128x64': ('sh1106-128x64',),
    'generic-ssd1309-128x64': ('ssd1309-128x64',),
}


class Hats(bed.ProgramTest):
    def check(self, hat):
        frame = Frame('small-glance-mmol' if HATS[hat][0].endswith('x32') else 'glance-mmol')
        self.world.change(people=[frame.person(frame.now)])
        rig('panel', *HATS[hat])
        with StandingClock(frame.now):
            self.start_hat(hat)
            self.expect_picture(frame.name, SECONDS)
        counters = status('counters')
        print('        %d bytes over %s in all: set-up, start, picture' % (
            (counters['spi_bytes'], 'SPI') if len(HATS[hat]) > 1 else (counters['bytes_written'], 'I2C')))
        self.assertEqual(status('warnings'), {})


def add(hat):
    def test(self):
        self.check(hat)
    setattr(Hats, 'test_the_golden_frame_on_' + hat.replace('-', '_').replace('.', '_'), test)


for name in HATS:
    add(name)
