namespace GlucoseTracker.Pi.Setup;

/// <summary>The buses of the device on which <c>setup</c> runs.</summary>
internal interface ISetupMachine
{
    /// <summary>True when a bus with this device node, such as /dev/i2c-1, exists.</summary>
    bool HasBus(string bus);

    /// <summary>The existing I2C buses in ascending order of their numbers.</summary>
    IReadOnlyList<string> I2cBuses { get; }

    /// <summary>Reads the status byte of the device at an address of an I2C bus; null when no device responds.</summary>
    byte? ReadStatus(string bus, byte address);

    /// <summary>Enables a bus with the tool of the system. False when the tool is missing or failed.</summary>
    Task<bool> EnableAsync(BusKind bus);
}

/// <summary>The kinds of bus that connect a panel.</summary>
internal enum BusKind
{
    /// <summary>I2C, with two wires.</summary>
    I2c,

    /// <summary>SPI, with four wires.</summary>
    Spi,
}
