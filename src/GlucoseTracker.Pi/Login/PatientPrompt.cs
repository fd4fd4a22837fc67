using System.Globalization;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp;

namespace GlucoseTracker.Pi.Login;

/// <summary>Finds the person whose readings are shown. Nobody is guessed.</summary>
internal static class PatientPrompt
{
    /// <summary>The service's ids have 36 characters.</summary>
    private const int MaxIdLength = 64;

    /// <summary>The person named by id or full name; null when that fits none or several.</summary>
    public static SharingPerson? Find(IReadOnlyList<SharingPerson> people, string wanted)
    {
        var found = people.Where(p => p.PatientId == wanted || p.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Lists them and asks for a number; null when the input ends.</summary>
    public static SharingPerson? Choose(IReadOnlyList<SharingPerson> people, TextReader input, TextWriter output)
    {
        WriteList(people, output);
        while (true)
        {
            output.Write($"Whose readings are shown (1 to {people.Count})? ");
            if (input.ReadLine() is not { } line)
            {
                return null;
            }

            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= people.Count)
            {
                return people[number - 1];
            }
        }
    }

    /// <summary>Lists them with their numbers and ids.</summary>
    public static void WriteList(IReadOnlyList<SharingPerson> people, TextWriter output)
    {
        output.WriteLine("These people share with the account:");
        foreach (var (index, person) in people.Index())
        {
            output.WriteLine($"  {index + 1}  {person.Name}  ({NeutralText.From(person.PatientId, MaxIdLength)})");
        }
    }
}
