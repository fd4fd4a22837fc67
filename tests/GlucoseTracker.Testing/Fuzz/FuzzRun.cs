using System.Diagnostics;
using System.Globalization;

namespace GlucoseTracker.Testing.Fuzz;

/// <summary>
/// Fuzzes a parser: first the unchanged corpus, then mutated inputs. The short form, within dotnet test, always uses the same inputs.
/// FUZZ_SECONDS=60 in the environment selects the long form, with FUZZ_SEED or a random seed; tests/fuzz.sh uses it.
/// </summary>
public static class FuzzRun
{
    private const int ShortSeed = 1;
    private const int MaxInputs = 400;
    private const int MaxFailures = 5;

    /// <summary>Runs the fuzzer.</summary>
    /// <exception cref="FuzzException">The parser violated its contract.</exception>
    public static void Run(FuzzTarget target)
    {
        var corpus = Corpus.Read(target.Name);
        foreach (var (name, input) in corpus)
        {
            if (Failure(target, input, out _) is { } failure)
            {
                throw new FuzzException($"tests/corpus/{target.Name}/{name}: {failure.Message}", failure);
            }
        }

        var seconds = Number("FUZZ_SECONDS") ?? 0;
        var seed = Number("FUZZ_SEED") ?? (seconds > 0 ? Environment.TickCount & int.MaxValue : ShortSeed);
        var failures = Search(target, [.. corpus.Select(c => c.Input), .. target.Seeds], seed, seconds);
        if (failures.Count > 0)
        {
            throw new FuzzException(
                $"{target.Name}, seed {seed}: {string.Join('\n', failures.Values.Select(f => f.Words))}", failures.Values.First().Failure);
        }
    }

    private static Dictionary<string, (
        string Words, Exception Failure)> Search(FuzzTarget target, List<byte[]> inputs, int seed, int seconds)
    {
        var mutator = new Mutator(seed, target);
        var outcomes = new HashSet<string>(StringComparer.Ordinal);
        var failures = new Dictionary<string, (string, Exception)>();
        using var watch = new HangDetector(target.Name);
        var begin = Stopwatch.GetTimestamp();
        var tried = 0;
        while ((seconds > 0 ? Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds : tried < target.ShortCount)
            && failures.Count < MaxFailures)
        {
            var input = mutator.Next(inputs);
            watch.Start(input);
            var failure = Failure(target, input, out var outcome);
            tried++;
            if (failure is null)
            {
                if (outcomes.Add(outcome) && inputs.Count < MaxInputs && input.Length < 8192)
                {
                    inputs.Add(input);
                }
            }
            else if (!failures.ContainsKey(GetKey(failure)))
            {
                var small = Smaller(target, input, GetKey(failure), watch, seconds > 0 ? 3000 : 300);
                failures[GetKey(failure)] = (
                    $"{failure.GetType().Name}: {failure.Message} (input: {Corpus.Save(target.Name, small)})", failure);
            }
        }

        Report($"{target.Name,-24} seed {seed,-10} {tried,9} inputs {outcomes.Count,5} outcomes {failures.Count,3} broken");
        return failures;
    }

    private static Exception? Failure(FuzzTarget target, byte[] input, out string outcome)
    {
        outcome = "";
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            outcome = target.Try(input);
        }
#pragma warning disable CA1031 // Whatever comes is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e;
        }

        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        return taken <= target.MaxAllocatedBytes
            ? null
            : new FuzzException($"{input.Length} bytes of input took {taken >> 20} MiB of memory.");
    }

    /// <summary>Reduces the input: removes parts as long as the failure stays the same.</summary>
    private static byte[] Smaller(FuzzTarget target, byte[] input, string key, HangDetector watch, int most)
    {
        var tries = 0;
        for (var piece = Math.Max(input.Length / 2, 1); piece >= 1 && tries < most; piece /= 2)
        {
            for (var at = 0; at < input.Length && tries < most; tries++)
            {
                byte[] without = [.. input.AsSpan(0, at), .. input.AsSpan(Math.Min(at + piece, input.Length))];
                watch.Start(without);
                if (Failure(target, without, out _) is { } failure && GetKey(failure) == key)
                {
                    input = without;
                }
                else
                {
                    at += piece;
                }
            }
        }

        return input;
    }

    /// <summary>Identifies a failure by its type and its origin.</summary>
    private static string GetKey(Exception failure) =>
        failure.GetType().Name + new StackTrace(failure).GetFrames().Select(f => f.GetMethod()).FirstOrDefault(
            m => m?.DeclaringType?.Namespace?.StartsWith("GlucoseTracker", StringComparison.Ordinal) == true)
        + (failure is FuzzException ? failure.Message[..Math.Min(24, failure.Message.Length)] : "");

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static void Report(string line)
    {
        if (Environment.GetEnvironmentVariable("FUZZ_REPORT") is { Length: > 0 } file)
        {
            File.AppendAllText(file, line + "\n");
        }
    }
}
