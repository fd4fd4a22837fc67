"""All bytes on the bus: only those of the data sheet, and none without an effect."""
import time

import bed
import bus_log
import panel
import service
from rigclient import rig, status

WATCHED = 20        # seconds


class BytesOnTheBus(bed.ProgramTest):
    def watch(self):
        since = float(rig('mark', 'watch'))
        self.start_with_picture()
        time.sleep(WATCHED)
        service.stop()
        return bus_log.read(rig('flush'), since)

    def test_no_command_is_outside_the_data_sheet_and_nothing_is_sent_when_nothing_changed(self):
        writes, idle = bus_log.idle_writes(self.watch(), self.panel)
        self.assertEqual(status('warnings'), {})
        self.assertNotIn('2F', status('commands'))
        self.assertGreater(writes, 10)
        self.assertEqual(['%.3f %s' % (message.at, message.words[3][:60]) for message in idle], [])

    def test_on_the_small_panel_no_command_is_outside_the_data_sheet_either(self):
        self.panel = 'ssd1306-128x32'
        rig('panel', self.panel)
        self.watch()
        self.assertEqual(status('warnings'), {})

    def test_the_darkest_night_has_the_lowest_deselect_level_until_a_value_is_urgent(self):
        """VCOMH of an SSD1306 (data sheet, command DB): 00 is 0.65 VCC, 20 is 0.77 VCC, which all other steps have."""
        rig('gpio', bed.BUTTON, 1)
        self.sections = {'Light': {'Mode': 'night', 'NightBrightness': 'darkest'}}
        since = float(rig('mark', 'darkest'))
        self.start_with_picture()
        self.assertEqual(status('display', 'vcomh'), 0x00)
        self.assertEqual(status('display', 'contrast'), 0x00)
        self.assertEqual(self.deselect_levels(since), {0x00}, 'while the display is on')

        self.measure([[at, 50] for at, _ in self.quiet_hour()])
        self.press_when_allowed()
        service.wait_for(lambda: status('display', 'vcomh') == 0x20, 60, 'the deselect level of all other steps')
        self.assertGreater(status('display', 'contrast'), 0x00)
        self.assertEqual(status('warnings'), {})

    def deselect_levels(self, since):
        """All bytes that the panel received while it was on."""
        display, seen = panel.make(self.panel), set()
        for message in bus_log.read(rig('flush'), since):
            if message.written is not None:
                display.i2c_write(message.written)
                if display.display_on:
                    seen.add(display.vcomh)
        return seen

    @staticmethod
    def press_when_allowed():
        """Presses the key when the last request is old enough for a poll."""
        time.sleep(31)
        rig('button', bed.BUTTON, 'tap', 60)

    def test_a_picture_that_is_dark_gets_nothing_at_all(self):
        self.start_with_picture()
        service.stop()
        rig('reset-counters')
        time.sleep(5)
        self.assertEqual(status('counters', 'transfers'), 0)
