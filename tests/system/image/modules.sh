# rigbus and gpio-sim, compiled against the kernel's headers. Sourced by build.sh; leaves $work/mod/*.ko.
mkdir "$work/mod"
cp "$here"/kmod/* "$kernel/source/drivers/gpio/gpiolib.h" "$work/mod/"
# gpio-sim with a notice in sysfs when a program drives a line (gpio_sim_tell.h says why)
sed -e '/^static int gpio_sim_get(/i #include "gpio_sim_tell.h"\n' \
    -e '/^static void gpio_sim_set(/,/^}/ s/mutex_unlock(&chip->lock);/&\n\tgpio_sim_tell(chip, offset);/' \
    -e '/^static int gpio_sim_direction_output(/,/^}/ s/mutex_unlock(&chip->lock);/&\n\tgpio_sim_tell(chip, offset);/' \
    -e '/^static void gpio_sim_set_multiple(/,/^}/ {
        s/struct gpio_sim_chip \*chip = .*/&\n\tunsigned int offset;/
        s/mutex_unlock(&chip->lock);/&\n\tfor_each_set_bit(offset, mask, gc->ngpio)\n\t\tgpio_sim_tell(chip, offset);/
    }' "$kernel/source/drivers/gpio/gpio-sim.c" > "$work/mod/gpio_sim_main.c"
# irq_to_desc() is not exported to modules; this is the same thing through an exported function
sed 's/irq_to_desc(irqnum)/irq_data_to_desc(irq_get_irq_data(irqnum))/' \
    "$kernel/source/kernel/irq/irq_sim.c" > "$work/mod/irq_sim.c"
quietly make -s -j"$(nproc)" CC=gcc-12 -C "$kernel/build/usr/src/linux-headers-$kver" M="$work/mod" modules
