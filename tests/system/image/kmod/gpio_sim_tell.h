/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Added to gpio-sim: a poll() on a line's "value" file in sysfs returns when a
 * program drives the line. The emulator needs it to see a reset pulse, which is
 * over long before the next transfer. Included behind struct gpio_sim_chip.
 */
static void gpio_sim_tell(struct gpio_sim_chip *chip, unsigned int offset)
{
	char group[32];

	snprintf(group, sizeof(group), "sim_gpio%u", offset);
	sysfs_notify(&chip->gc.gpiodev->dev.kobj, group, "value");
}
