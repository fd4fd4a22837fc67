using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Credentials;

/// <summary>A file with a secret.</summary>
/// <param name="Key">The key of the configuration, or a description, for messages.</param>
/// <param name="Path">The path of the file.</param>
/// <param name="MustExist">True when a missing file is a problem.</param>
/// <param name="Parse">Parses the content.</param>
public sealed record SecretFile(CatalogueText Key, string Path, bool MustExist, Func<string, Secret?> Parse);
