namespace GlucoseTracker.Testing.Fuzz;

/// <summary>Makes new inputs of old ones. The same seed and the same inputs give the same.</summary>
internal sealed class Mutator
{
    private readonly Random _random;
    private readonly ByteMutator _bytes;
    private readonly JsonMutator? _tree;

    public Mutator(int seed, FuzzTarget target)
    {
        _random = new Random(seed);
        _bytes = new ByteMutator(_random, target.Tokens);
        _tree = target.IsJson ? new JsonMutator(_random) : null;
    }

    /// <summary>One of the inputs, changed once to five times.</summary>
    public byte[] Next(IReadOnlyList<byte[]> inputs)
    {
        var input = inputs[_random.Next(inputs.Count)];
        for (var times = _random.Next(1, 6); times > 0; times--)
        {
            input = _tree is not null && _random.Next(3) > 0
                ? _tree.Mutate(input)
                : _bytes.Mutate(input, inputs[_random.Next(inputs.Count)]);
        }

        return input;
    }
}
