"""The SSD1306 128x64 model against its data sheet."""
import unittest

import panel
from bench import lit, ready


class Ssd1306Model(unittest.TestCase):
    def test_after_power_on_it_is_dark_and_its_RAM_is_noise(self):
        display = panel.make('ssd1306-128x64')
        self.assertEqual(lit(display), set())
        display.i2c_write(b'\x00\x8d\x14\xaf')
        self.assertGreater(len(lit(display)), 3000)

    def test_without_charge_pump_there_is_no_light(self):
        display = panel.make('ssd1306-128x64')
        display.i2c_write(b'\x00\xaf\xa5')
        self.assertEqual(lit(display), set())

    def test_the_charge_pump_starts_with_the_next_display_on(self):
        display = panel.make('ssd1306-128x64')
        display.i2c_write(b'\x00\xaf\xa5\x8d\x14')
        self.assertEqual(lit(display), set())
        display.i2c_write(b'\x00\xaf')
        self.assertEqual(len(lit(display)), 128 * 64)

    def test_A1_and_C8_show_the_first_byte_at_the_top_left(self):
        display = ready()
        display.i2c_write(b'\x40\x01')
        display.i2c_write(b'\x40\x80')
        self.assertEqual(lit(display), {(0, 0), (1, 7)})

    def test_A0_and_C0_turn_the_picture_by_180_degrees(self):
        display = ready()
        display.i2c_write(b'\x00\xa0\xc0')
        display.i2c_write(b'\x40\x01')
        self.assertEqual(lit(display), {(127, 63)})

    def test_segment_remap_acts_on_later_writes_only(self):
        display = ready()
        display.i2c_write(b'\x40\x01')
        display.i2c_write(b'\x00\xa0\x21\x00\x7f\x22\x00\x07')
        self.assertEqual(lit(display), {(0, 0)})
        display.i2c_write(b'\x40\x01')
        self.assertEqual(lit(display), {(0, 0), (127, 0)})

    def test_com_direction_acts_at_once(self):
        display = ready()
        display.i2c_write(b'\x40\x01')
        display.i2c_write(b'\x00\xc0')
        self.assertEqual(lit(display), {(0, 63)})

    def test_a_horizontal_window_fills_row_by_row_and_wraps(self):
        display = ready()
        display.i2c_write(bytes([0x00, 0x21, 10, 11, 0x22, 2, 3]))
        display.i2c_write(b'\x40\x01\x02\x04\x08\x10')
        self.assertEqual(lit(display), {(10, 20), (11, 17), (10, 26), (11, 27)})

    def test_a_vertical_window_fills_column_by_column(self):
        display = ready()
        display.i2c_write(bytes([0x00, 0x20, 0x01, 0x21, 4, 5, 0x22, 1, 2]))
        display.i2c_write(b'\x40\x01\x02\x04\x08\x10')
        self.assertEqual(lit(display), {(4, 12), (4, 17), (5, 10), (5, 19)})

    def test_page_mode_wraps_inside_the_page(self):
        display = ready()
        display.i2c_write(bytes([0x00, 0x20, 0x02, 0xB3, 0x0E, 0x17]))
        display.i2c_write(b'\x40\x01\x01\x02')
        self.assertEqual(lit(display), {(126, 24), (127, 24), (0, 25)})
        self.assertEqual(dict(display.warnings), {})

    def test_single_bytes_with_control_bytes_between_them_do_the_same(self):
        display = ready()
        display.i2c_write(bytes([0x80, 0x21, 0x80, 5, 0x80, 127, 0x80, 0x22, 0x80, 0, 0x80, 7, 0xC0, 1, 0xC0, 2]))
        display.i2c_write(b'\x40\x04')
        self.assertEqual(lit(display), {(5, 0), (6, 1), (7, 2)})

    def test_a_command_may_be_split_over_messages(self):
        display = ready()
        display.i2c_write(b'\x00\x81')
        display.i2c_write(b'\x00\x12')
        self.assertEqual(display.contrast, 0x12)

    def test_start_line_and_offset_move_the_picture_up(self):
        display = ready()
        display.i2c_write(b'\x40\x01')
        display.i2c_write(b'\x00\x48')
        self.assertEqual(lit(display), {(0, 56)})
        display.i2c_write(b'\x00\x40\xd3\x08')
        self.assertEqual(lit(display), {(0, 56)})

    def test_inverse_entire_on_and_sleep(self):
        display = ready()
        display.i2c_write(b'\x40\x01')
        display.i2c_write(b'\x00\xa7')
        self.assertEqual(len(lit(display)), 8191)
        display.i2c_write(b'\x00\xa6\xa5')
        self.assertEqual(len(lit(display)), 8192)
        display.i2c_write(b'\x00\xa4\xae')
        self.assertEqual(lit(display), set())
        display.i2c_write(b'\x00\xaf')
        self.assertEqual(lit(display), {(0, 0)})

    def test_sequential_COM_pins_on_this_glass_interleave_the_rows(self):
        display = ready()
        display.i2c_write(bytes([0x00, 0x21, 0, 0, 0x22, 0, 7]))
        display.i2c_write(b'\x40\x01\x01')
        self.assertEqual(lit(display), {(0, 0), (0, 8)})
        display.i2c_write(b'\x00\xda\x02')
        self.assertEqual(lit(display), {(0, 0), (0, 16)})

    def test_a_multiplex_of_32_leaves_half_the_glass_dark_even_when_inverse(self):
        display = ready()
        display.i2c_write(b'\x00\xa8\x1f\xa7')
        self.assertEqual(len(lit(display)), 128 * 32)

    def test_the_scroller_moves_with_the_frame_rate_and_stops(self):
        now = [0.0]
        display = ready(clock=lambda: now[0])
        display.i2c_write(b'\x40\x01')
        display.i2c_write(bytes([0x00, 0x26, 0, 0, 7, 0, 0, 0xFF, 0x2F]))
        now[0] = 2.0001 * 3 / display.frame_rate()
        self.assertEqual(lit(display), {(3, 0)})
        display.i2c_write(b'\x00\x2e')
        now[0] += 10
        self.assertEqual(lit(display), {(3, 0)})

    def test_the_status_byte_tells_whether_the_display_is_on(self):
        display = panel.make('ssd1306-128x64')
        self.assertTrue(display.i2c_read(1)[0] & 0x40)
        display.i2c_write(b'\x00\xaf')
        self.assertFalse(display.i2c_read(1)[0] & 0x40)

    def test_a_low_reset_line_resets_the_registers_and_deafens_it(self):
        display = ready()
        display.reset_line(0)
        display.i2c_write(b'\x00\x81\x12')
        display.reset_line(1)
        self.assertEqual((display.display_on, display.contrast), (False, 0x7F))

    def test_what_the_data_sheet_does_not_know_is_warned_about(self):
        display = ready()
        for message in (b'\x00\xb0', b'\x01\xe3', b'\x80', b'\x00\xfe', b'\x00\x21\x50\x10'):
            display.i2c_write(message)
        self.assertEqual(len(display.warnings), 5)
