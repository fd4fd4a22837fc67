using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>
/// The values of a JSON file, and their keys in the order of the file. The library's own list of all keys takes a time that grows with the
/// square of their number.
/// </summary>
/// <param name="content">The content of the file.</param>
internal sealed class JsonValues(byte[] content) : IConfigurationSource
{
    private Provider? _provider;

    /// <summary>The keys, with ':' between the parts; empty before the configuration is built.</summary>
    public IEnumerable<string> Keys => _provider?.Keys ?? [];

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) =>
        _provider = new Provider(new JsonStreamConfigurationSource { Stream = new MemoryStream(content) });

    private sealed class Provider(JsonStreamConfigurationSource source) : JsonStreamConfigurationProvider(source)
    {
        public IEnumerable<string> Keys => Data.Keys;
    }
}
