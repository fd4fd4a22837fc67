using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Login;

/// <summary>Asks whose readings are shown. Without an answer, no person is chosen.</summary>
internal static class PatientPrompt
{
    /// <summary>The maximum length of a displayed id; the service's ids have 36 characters.</summary>
    private const int MaxIdLength = 64;

    /// <summary>The person named by id or full name; null when no person or several people have that name.</summary>
    public static SharingPerson? Find(IReadOnlyList<SharingPerson> people, string wanted)
    {
        var found = people.Where(p => p.PatientId == wanted || p.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Lists the people and asks for a number; null when the input ends.</summary>
    public static SharingPerson? Choose(IReadOnlyList<SharingPerson> people, TextReader input, TextWriter output)
    {
        WriteList(people, output);
        return new Prompt(input, output).Choose($"{UserTexts.Format("login.ask-person", ("count", people.Count))} ", people);
    }

    /// <summary>Writes the people with their numbers and ids.</summary>
    public static void WriteList(IReadOnlyList<SharingPerson> people, TextWriter output)
    {
        output.WriteLine(UserTexts.Get("login.people"));
        foreach (var (index, person) in people.Index())
        {
            output.WriteLine($"  {index + 1}  {person.Name}  ({NeutralText.From(person.PatientId, MaxIdLength)})");
        }
    }
}
