/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Added to gpio-sim: a poll() on a line's "value" file in sysfs returns when a
 * program drives the line. The emulator needs it to see a reset pulse, which is
 * over long before the next transfer. Included behind the functions that drive
 * lines; the chip is given these in their place.
 */
#include "gpiolib.h"

static void gpio_sim_tell(struct gpio_chip *gc, unsigned int offset)
{
	char group[32];

	snprintf(group, sizeof(group), "sim_gpio%u", offset);
	sysfs_notify(&gc->gpiodev->dev.kobj, group, "value");
}

static void gpio_sim_tell_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	gpio_sim_set(gc, offset, value);
	gpio_sim_tell(gc, offset);
}

static void gpio_sim_tell_set_multiple(struct gpio_chip *gc, unsigned long *mask, unsigned long *bits)
{
	unsigned int offset;

	gpio_sim_set_multiple(gc, mask, bits);
	for_each_set_bit(offset, mask, gc->ngpio)
		gpio_sim_tell(gc, offset);
}

static int gpio_sim_tell_direction_output(struct gpio_chip *gc, unsigned int offset, int value)
{
	int ret = gpio_sim_direction_output(gc, offset, value);

	gpio_sim_tell(gc, offset);
	return ret;
}
