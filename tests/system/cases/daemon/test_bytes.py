"""Every byte on the bus: nothing the data sheet does not know, nothing for nothing."""
import time

import bed
import bus_log
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

    def test_a_picture_that_is_dark_gets_nothing_at_all(self):
        self.start_with_picture()
        service.stop()
        rig('reset-counters')
        time.sleep(5)
        self.assertEqual(status('counters', 'transfers'), 0)
