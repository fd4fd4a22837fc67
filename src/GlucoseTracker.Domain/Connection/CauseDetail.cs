namespace GlucoseTracker.Domain.Connection;

/// <summary>Which of its forms a cause has, where what to do depends on it. The cause itself decides everything else.</summary>
public enum CauseDetail
{
    /// <summary>The usual one.</summary>
    None,

    /// <summary>
    /// <see cref="ConnectionCause.AccountStep"/>: another step than the verification of the e-mail address; only the app knows it.
    /// </summary>
    StepUnknown,

    /// <summary><see cref="ConnectionCause.EntriesUnreadable"/>: the entries can only be mmol/L.</summary>
    OtherUnit,

    /// <summary><see cref="ConnectionCause.WrongPassword"/>: these were refused earlier, so nothing was sent now.</summary>
    RefusedBefore,
}
