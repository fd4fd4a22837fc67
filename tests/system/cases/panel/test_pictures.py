"""Pictures of the model, written and read."""
import unittest

from bench import ready
from panel import pictures, png_reader


class Pictures(unittest.TestCase):
    def setUp(self):
        display = ready()
        display.i2c_write(b'\x40\x01\x80\xff')
        self.rows = display.render()

    def test_a_lit_pixel_is_white_in_PBM(self):
        picture = pictures.pbm(self.rows)
        self.assertTrue(picture.startswith(b'P4\n128 64\n'))
        self.assertEqual(picture[10:12], b'\x5f\xff')

    def test_a_PNG_reads_back_as_the_same_rows(self):
        self.assertEqual(png_reader.decode(pictures.png(self.rows)), self.rows)

    def test_an_enlarged_PNG_holds_every_pixel_as_a_square(self):
        rows = png_reader.decode(pictures.png(self.rows, 3))
        self.assertEqual([row[::3] for row in rows[::3]], self.rows)

    def test_text_shows_two_rows_a_line(self):
        lines = pictures.text(self.rows).split('\n')
        self.assertEqual(len(lines), 32)
        self.assertEqual(lines[0][:4], '\u2580 \u2588 ')
