using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The words of whole pages in one language.</summary>
internal sealed class PageStrings(TextCatalogue texts)
{
    private readonly string _clockNotSet = texts.Get("clock.not-set");
    private readonly string _clocksDiffer = texts.Get("clock.differs");
    private readonly string _phoneClockFast = texts.Get("clock.phone-is-fast");

    public string Starting { get; } = texts.Get("page.starting");

    public string SwitchingOff { get; } = texts.Get("page.switching-off");

    public string UnplugWhenDark { get; } = texts.Get("page.unplug-when-dark");

    public string NoData { get; } = texts.Get("page.no-data");

    public string NoDataFor { get; } = texts.Get("page.no-data-for");

    public string PhoneNearSensor { get; } = texts.Get("page.phone-near-sensor");

    public string TimeInRange { get; } = texts.Get("page.time-in-range");

    public string Today { get; } = texts.Get("page.today");

    public string LastNight { get; } = texts.Get("page.last-night");

    public string NoDataYet { get; } = texts.Get("page.no-data-yet");

    public string AlarmTest { get; } = texts.Get("alarm.test");

    public string DoYouHearIt { get; } = texts.Get("alarm.test-question");

    public string AnyKeyStopsIt { get; } = texts.Get("alarm.test-any-key");

    public string EndsAfter30Seconds { get; } = texts.Get("alarm.test-ends");

    /// <summary>The one-line reason why the age is unknown.</summary>
    public string Describe(AgeDoubt doubt) => doubt switch
    {
        AgeDoubt.ClockNotTrusted => _clockNotSet,
        AgeDoubt.ClocksDisagree => _clocksDiffer,
        AgeDoubt.DeviceClockFast or AgeDoubt.None => _phoneClockFast,
    };
}
