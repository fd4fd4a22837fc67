"""QEMU's command line."""
import os

from .cache import ARCH, HOST

PORTS = 4           # commands that can run at a time
KERNEL_OPTIONS = ('quiet loglevel=4 mitigations=off nokaslr audit=0 nowatchdog '
                  'random.trust_cpu=on systemd.show_status=0 net.ifnames=0 rw')

COMPUTERS = {       # the program, its machine, the processor that it emulates, and the serial console
    'amd64': ('qemu-system-x86_64', 'q35', 'Nehalem', 'ttyS0'),
    'arm64': ('qemu-system-aarch64', 'virt', 'cortex-a53', 'ttyAMA0'),      # the core of a Pi Zero 2 W
}


def accelerator():
    """KVM only where a hardware module backs it: other back ends interpret a stock kernel, far slower than TCG."""
    real = ARCH == HOST == 'amd64' and any(os.path.isdir('/sys/module/' + name) for name in ('kvm_intel', 'kvm_amd'))
    return 'kvm' if real and os.access('/dev/kvm', os.R_OK | os.W_OK) else 'tcg'


def command(folder, image, overlay, smp, memory, incoming=None):
    """folder: the running machine's own; image: what build.sh made; incoming: a saved state to continue."""
    tcg = accelerator() == 'tcg'
    program, computer, processor, console = COMPUTERS[ARCH]

    def own(name):
        return os.path.join(folder, name)
    line = [program, '-name', folder, '-nodefaults', '-no-user-config', '-M', computer,
            '-accel', 'tcg,thread=multi,tb-size=256' if tcg else 'kvm', '-cpu', processor if tcg else 'host',
            '-smp', str(smp), '-m', str(memory), '-display', 'none', '-rtc', 'base=utc,clock=host',
            '-kernel', os.path.join(image, 'vmlinux'), '-initrd', os.path.join(image, 'initrd.img'),
            '-append', 'console=%s %s' % (console, KERNEL_OPTIONS),
            '-chardev', 'file,id=con,path=' + own('console.log'), '-serial', 'chardev:con',
            '-qmp', 'unix:%s,server=on,wait=off' % own('qmp.sock'),
            '-drive', 'file=%s,format=qcow2,if=none,id=root,cache=unsafe' % overlay,
            '-device', 'virtio-blk-pci,drive=root', '-device', 'virtio-rng-pci', '-device', 'virtio-serial-pci']
    for i in range(PORTS):
        line += ['-chardev', 'socket,id=p%d,path=%s,server=on,wait=off' % (i, own('port%d.sock' % i)),
                 '-device', 'virtserialport,chardev=p%d,name=rig.%d' % (i, i)]
    runtime = os.path.join(image, 'dotnet.img')
    if os.path.exists(runtime):
        line += ['-drive', 'file=%s,format=raw,if=none,id=dotnet,readonly=on' % runtime,
                 '-device', 'virtio-blk-pci,drive=dotnet']
    return line + (['-incoming', 'exec:cat ' + incoming] if incoming else [])
