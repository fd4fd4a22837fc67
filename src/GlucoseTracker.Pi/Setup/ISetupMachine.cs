namespace GlucoseTracker.Pi.Setup;

/// <summary>What <c>setup</c> asks of the machine.</summary>
internal interface ISetupMachine
{
    /// <summary>True when there is a bus of this name, such as /dev/i2c-1.</summary>
    bool HasBus(string bus);

    /// <summary>The I2C buses that are there, in rising order of their numbers.</summary>
    IReadOnlyList<string> I2cBuses { get; }

    /// <summary>The status byte of what answers at an address of an I2C bus; null when nothing does.</summary>
    byte? ReadStatus(string bus, byte address);

    /// <summary>Enables a bus through the system's own tool. False when there is no such tool, or it failed.</summary>
    Task<bool> EnableAsync(BusKind bus);
}

/// <summary>The buses that panels hang on.</summary>
internal enum BusKind
{
    /// <summary>Two wires.</summary>
    I2c,

    /// <summary>Four wires.</summary>
    Spi,
}
