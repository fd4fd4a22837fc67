namespace GlucoseTracker.Testing.Fuzz;

/// <summary>A parser and its contract.</summary>
/// <param name="Name">The name of the folder below tests/corpus.</param>
/// <param name="Try">
/// Parses an input and checks the result. Returns a few words that identify the outcome; inputs with a new outcome are stored and mutated
/// further. Every exception is a violation of the contract.
/// </param>
public sealed record FuzzTarget(string Name, Func<byte[], string> Try)
{
    /// <summary>The number of inputs of the short form. Default 1000; fewer for a slow parser.</summary>
    public int ShortCount { get; init; } = 1000;

    /// <summary>Further valid inputs, which are generated or elsewhere in the repository. Default: none.</summary>
    public IReadOnlyList<byte[]> Seeds { get; init; } = [];

    /// <summary>Words that the parser knows.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];

    /// <summary>The maximum number of bytes that the parser may allocate for one input. Default 64 MiB.</summary>
    public long MaxAllocatedBytes { get; init; } = 64L << 20;

    /// <summary>True when inputs are JSON: most are then mutated as trees, so that they stay valid JSON. Default false.</summary>
    public bool IsJson { get; init; }
}
