namespace GlucoseTracker.Testing.Fuzz;

/// <summary>Creates new inputs from existing ones. The same seed and inputs always give the same result.</summary>
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

    /// <summary>Returns one of the inputs with one to five changes.</summary>
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
