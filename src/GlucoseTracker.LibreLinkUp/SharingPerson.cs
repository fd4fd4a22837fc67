using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>A person who shares with the account.</summary>
/// <param name="PatientId">The id, a value for <see cref="LibreLinkUpOptions.Patient"/>.</param>
/// <param name="Name">"First Last" as <see cref="NeutralText"/>, for the terminal only; never for a log or the panel.</param>
public sealed record SharingPerson(string PatientId, string Name)
{
    /// <summary>A fixed text.</summary>
    public override string ToString() => "[person]";
}
