using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>The steps that an account may have to do before it gets a session (protocol section 3.2).</summary>
internal static class AccountSteps
{
    /// <summary>True for documents that can be accepted by the interface.</summary>
    public static bool IsTerms(string? type) => type is "tou" or "pp";

    /// <summary>
    /// Creates the exception for the required step. An unknown step, such as a code by e-mail, requires the official app.
    /// </summary>
    public static SourceException CreateException(string? type) => IsTerms(type)
        ? new SourceException(
            ConnectionCause.TermsWaiting, "New terms wait. Sign out of the LibreLinkUp app and in again, and accept them there.")
        : type == "verifyEmail"
        ? new SourceException(
            ConnectionCause.AccountStep, "The account's e-mail address is not verified. Open the link in the mail from LibreLinkUp.")
        : new SourceException(
            ConnectionCause.AccountStep, "The account requires a step in the LibreLinkUp app. Open the app.",
            new CauseDetails { Detail = CauseDetail.StepUnknown });
}
