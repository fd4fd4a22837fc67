"""The other panels and controllers, each by its differences from the SSD1306 128x64."""
import unittest

from bench import SSD1306_INIT, lit, ready

SMALL_INIT = SSD1306_INIT.replace(b'\xa8\x3f', b'\xa8\x1f').replace(b'\xda\x12', b'\xda\x02')
SH_INIT = bytes([0x00, 0xAE, 0xA1, 0xC8, 0xAD, 0x8B, 0xAF])


class Ssd1306SmallModel(unittest.TestCase):
    def test_it_shows_pages_0_to_3(self):
        display = ready('ssd1306-128x32', SMALL_INIT)
        display.i2c_write(b'\x40\x01' + bytes(511) + b'\x80')
        self.assertEqual(lit(display), {(0, 0)})
        self.assertEqual(len(display.render()), 32)

    def test_the_COM_pins_of_a_large_glass_leave_every_other_row(self):
        display = ready('ssd1306-128x32', SMALL_INIT.replace(b'\xda\x02', b'\xda\x12'))
        display.i2c_write(b'\x00\xa5')
        display.i2c_write(b'\x00\xa4\xa7')
        self.assertEqual({y for _, y in lit(display)}, set(range(16, 32)))


class Ssd1309Model(unittest.TestCase):
    def test_it_needs_no_pump_and_knows_none(self):
        display = ready('ssd1309-128x64', bytes([0x00, 0x20, 0x00, 0xA1, 0xC8, 0xAF]))
        display.i2c_write(b'\x40\x01')
        self.assertEqual(lit(display), {(0, 0)})
        display.i2c_write(b'\x00\x8d\x14')
        self.assertIn('unknown command 0x8d', display.warnings)

    def test_locked_it_takes_no_command(self):
        display = ready('ssd1309-128x64', b'\x00\xfd\x16\xaf')
        self.assertFalse(display.display_on)
        display.i2c_write(b'\x00\xfd\x12\xaf')
        self.assertTrue(display.display_on)


class Ssd1305Model(unittest.TestCase):
    def test_the_hat_shows_columns_4_to_131(self):
        display = ready('ssd1305-128x32', bytes([0x00, 0xA8, 0x1F, 0x20, 0x00, 0xA1, 0xC8, 0xDA, 0x12, 0xAD, 0x8E,
                                                 0xD8, 0x05, 0xAF]))
        display.i2c_write(bytes([0x00, 0x21, 4, 131, 0x22, 0, 3]))
        display.i2c_write(b'\x40\x01' + bytes(126) + b'\x02')
        self.assertEqual(lit(display), {(0, 0), (127, 1)})
        self.assertEqual(dict(display.warnings), {})


class Sh1106Model(unittest.TestCase):
    def test_its_first_visible_column_is_2(self):
        display = ready('sh1106-128x64', SH_INIT)
        display.i2c_write(bytes([0x00, 0xB0, 0x02, 0x10]))
        display.i2c_write(b'\x40\x01')
        display.i2c_write(bytes([0x00, 0xB7, 0x01, 0x18]))      # column 129 is the last visible one
        display.i2c_write(b'\x40\x80')
        self.assertEqual(lit(display), {(0, 0), (127, 63)})
        self.assertEqual(dict(display.warnings), {})

    def test_the_column_stops_at_the_end_of_the_page(self):
        display = ready('sh1106-128x64', SH_INIT)
        display.i2c_write(bytes([0x00, 0xB0, 0x00, 0x10]))
        display.i2c_write(b'\x40' + bytes(200))
        self.assertEqual((display.page, display.col), (0, 131))
        self.assertIn('data beyond the last column', display.warnings)

    def test_it_knows_no_addressing_modes(self):
        display = ready('sh1106-128x64', SH_INIT)
        display.i2c_write(b'\x00\x20\x00')
        self.assertIn('unknown command 0x20', display.warnings)

    def test_its_converter_is_on_after_reset(self):
        display = ready('sh1106-128x64', b'\x00\xaf')
        self.assertTrue(display.lit())
        display.i2c_write(b'\x00\xae\xad\x8a\xaf')
        self.assertFalse(display.lit())


class Sh1107Model(unittest.TestCase):
    def test_it_has_16_pages_and_a_start_line_with_an_argument(self):
        display = ready('sh1107-128x128', bytes([0x00, 0xAE, 0x20, 0xA1, 0xC8, 0xAD, 0x8A, 0xAF]))
        display.i2c_write(bytes([0x00, 0xBF, 0x0F, 0x17]))
        display.i2c_write(b'\x40\x80')
        self.assertEqual(lit(display), {(127, 127)})
        display.i2c_write(bytes([0x00, 0xDC, 8]))
        self.assertEqual(lit(display), {(127, 119)})
        self.assertEqual(dict(display.warnings), {})

    def test_vertical_mode_runs_down_the_pages(self):
        display = ready('sh1107-128x128', bytes([0x00, 0x21, 0xA1, 0xC8, 0xAF]))
        display.i2c_write(b'\x40' + b'\x01' * 17)
        self.assertEqual(lit(display), {(0, 8 * page) for page in range(16)} | {(1, 0)})
