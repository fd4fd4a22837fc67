using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>A person who shares with the account.</summary>
/// <param name="PatientId">What <see cref="LibreLinkUpOptions.Patient"/> takes.</param>
/// <param name="Name">"First Last" as <see cref="NeutralText"/>, for the terminal of the person who signs in; never for a log or the
/// panel.</param>
public sealed record SharingPerson(string PatientId, string Name)
{
    /// <summary>A placeholder.</summary>
    public override string ToString() => "[person]";
}
