using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Sensors;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The texts about the device itself in one language: the details pages, and what is wrong with the device.</summary>
internal sealed class DeviceStrings(TextCatalogue texts)
{
    private readonly TextPattern _sensorDay = texts.GetPattern("details.sensor-day", "day", "days");
    private readonly TextPattern _addressIs = texts.GetPattern("details.address-is", "address");
    private readonly TextPattern _signal = texts.GetPattern("details.signal", "level", "strength");
    private readonly string _noWireless = texts.Get("details.wireless-none");
    private readonly string _notConnected = texts.Get("details.wireless-not-connected");
    private readonly string _connected = texts.Get("details.wireless-connected");
    private readonly string _poor = texts.Get("details.signal-poor");
    private readonly string _weak = texts.Get("details.signal-weak");
    private readonly string _good = texts.Get("details.signal-good");
    private readonly string _strong = texts.Get("details.signal-strong");
    private readonly string _noFinding = texts.Get("details.finding-none");
    private readonly string _partFailed = texts.Get("details.finding-part-failed");
    private readonly string _configurationRefused = texts.Get("details.finding-configuration-refused");
    private readonly string _secretUnusable = texts.Get("details.finding-secret-unusable");
    private readonly string _checkAlarms = texts.Get("status.check-alarms");
    private readonly string _historyNotKept = texts.Get("details.finding-history-not-kept");
    private readonly NoticeText _lowVoltage = NoticeText.Read(texts, "notice.low-voltage");
    private readonly NoticeText _cardFull = NoticeText.Read(texts, "notice.card-full");
    private readonly NoticeText _throttled = NoticeText.Read(texts, "notice.throttled");
    private readonly NoticeText _alarmTestDue = NoticeText.Read(texts, "notice.alarm-test-due");
    private readonly NoticeText _none = new("", "");

    public string Sensor { get; } = texts.Get("details.sensor");

    public string Address { get; } = texts.Get("details.address");

    public string LastPoll { get; } = texts.Get("details.last-poll");

    public string Wireless { get; } = texts.Get("details.wireless");

    public string Device { get; } = texts.Get("details.device");

    public string Unit { get; } = texts.Get("details.unit");

    public string Version { get; } = texts.Get("details.version");

    /// <summary>The texts of a problem of the device.</summary>
    public NoticeText GetNotice(DeviceNotices notice) => notice switch
    {
        DeviceNotices.LowVoltage => _lowVoltage,
        DeviceNotices.CardFull => _cardFull,
        DeviceNotices.Throttled => _throttled,
        DeviceNotices.AlarmTestDue => _alarmTestDue,
        _ => _none,
    };

    /// <summary>
    /// The day of the sensor's life. When the life is unknown, both are named; on the 15th day only the longer one is possible.
    /// </summary>
    public ReadOnlySpan<char> SensorDay(int day, int? days, Span<char> buffer)
    {
        Span<char> part = stackalloc char[ScreenStrings.MaxLength];
        Span<char> number = stackalloc char[ScreenStrings.MaxLength];
        var line = new LineBuilder(part);
        line = (days, day) switch
        {
            ({ } known, _) => line.Add(known),
            (null, <= SensorLife.ShortDays) => line.Add(SensorLife.ShortDays).Add("/").Add(SensorLife.LongDays),
            _ => line.Add(SensorLife.LongDays),
        };
        return _sensorDay.Write(buffer, ScreenStrings.Number(day, number), line.Text);
    }

    /// <summary>The address of the device in a sentence, such as "address 192.168.1.20".</summary>
    public ReadOnlySpan<char> AddressIs(string address, Span<char> buffer) => _addressIs.Write(buffer, address);

    /// <summary>"-61 dBm good", or why there is no strength.</summary>
    public ReadOnlySpan<char> WirelessSignal(WirelessLink link, Span<char> buffer) => link switch
    {
        { State: WirelessState.None } => _noWireless,
        { State: WirelessState.NotConnected } => _notConnected,
        { State: WirelessState.Connected, SignalDbm: { } level, Strength: { } strength } =>
            _signal.Write(buffer, ScreenStrings.Number(level, stackalloc char[ScreenStrings.MaxLength]), Describe(strength)),
        { State: WirelessState.Connected } => _connected,
        { State: WirelessState.Unknown } => ScreenStrings.NotKnown,
    };

    /// <summary>The worst finding of the device.</summary>
    public string Describe(DeviceFinding finding) => finding switch
    {
        DeviceFinding.None => _noFinding,
        DeviceFinding.PartFailed => _partFailed,
        DeviceFinding.ConfigurationRefused => _configurationRefused,
        DeviceFinding.SecretUnusable => _secretUnusable,
        DeviceFinding.AlarmsReplaced => _checkAlarms,
        DeviceFinding.HistoryNotKept => _historyNotKept,
        DeviceFinding.LowVoltage => _lowVoltage.Words,
        DeviceFinding.CardFull => _cardFull.Words,
        DeviceFinding.Throttled => _throttled.Words,
        DeviceFinding.AlarmTestDue => _alarmTestDue.Words,
    };

    private string Describe(SignalStrength strength) => strength switch
    {
        SignalStrength.Poor => _poor,
        SignalStrength.Weak => _weak,
        SignalStrength.Good => _good,
        SignalStrength.Strong => _strong,
    };
}
