namespace GlucoseTracker.Domain.Connection;

/// <summary>The variant of a cause, where it changes the advice.</summary>
public enum CauseDetail
{
    /// <summary>The default variant.</summary>
    None,

    /// <summary>
    /// <see cref="ConnectionCause.AccountStep"/>: a step other than verifying the e-mail address, which only the app shows.
    /// </summary>
    StepUnknown,

    /// <summary><see cref="ConnectionCause.EntriesUnreadable"/>: the values can only be mmol/L.</summary>
    OtherUnit,

    /// <summary><see cref="ConnectionCause.WrongPassword"/>: these credentials were refused earlier, so no request was sent.</summary>
    RefusedBefore,
}
