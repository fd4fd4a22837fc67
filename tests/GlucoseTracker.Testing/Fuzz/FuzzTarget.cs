namespace GlucoseTracker.Testing.Fuzz;

/// <summary>One parser and its promise.</summary>
/// <param name="Name">The name of its folder below tests/corpus.</param>
/// <param name="Try">
/// Gives the parser an input and checks what comes of it. It returns a few words that tell one outcome from another, by which inputs
/// with a new outcome are kept and mutated further. Every exception is a broken promise.
/// </param>
public sealed record FuzzTarget(string Name, Func<byte[], string> Try)
{
    /// <summary>How many inputs the short form tries. Default 1000; fewer for a slow parser.</summary>
    public int ShortCount { get; init; } = 1000;

    /// <summary>Further good inputs, that are made or lie elsewhere in the repository. Default none: the corpus is enough.</summary>
    public IReadOnlyList<byte[]> Seeds { get; init; } = [];

    /// <summary>Words that the parser knows.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];

    /// <summary>The most that one input may make the parser take from memory, in bytes. Default 64 MiB.</summary>
    public long MaxAllocatedBytes { get; init; } = 64L << 20;

    /// <summary>True when inputs are JSON: most are then mutated as trees, so that they stay valid JSON. Default false.</summary>
    public bool IsJson { get; init; }
}
