using System.Security.Cryptography;

namespace GlucoseTracker.Testing.Fuzz;

/// <summary>The stored inputs: valid ones to start with, and every input that ever violated a contract.</summary>
public static class Corpus
{
    private const string Solution = "GlucoseTracker.Pi.sln";

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The inputs of a target, with their names, in the order of the names.</summary>
    /// <exception cref="FuzzException">There are no inputs.</exception>
    public static IReadOnlyList<(string Name, byte[] Input)> Read(string target)
    {
        var folder = Path.Combine(Root, "tests", "corpus", target);
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => (
                Path.GetFileName(file), File.ReadAllBytes(file)))]
            : throw new FuzzException($"The folder tests/corpus/{target} is missing.");
    }

    /// <summary>Stores an input with the test results and returns its path; inputs are moved to the corpus manually.</summary>
    public static string Save(string target, byte[] input)
    {
        var folder = Path.Combine(Root, "TestResults", "fuzz", target);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "found-" + Convert.ToHexStringLower(SHA256.HashData(input))[..10]);
        File.WriteAllBytes(file, input);
        return Path.GetRelativePath(Root, file);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, Solution)))
        {
            folder = folder.Parent ?? throw new FuzzException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
