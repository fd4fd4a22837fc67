namespace GlucoseTracker.Domain.Languages;

/// <summary>A file of texts does not have the format of <see cref="TextCatalogue"/>. The message names file and line.</summary>
public sealed class TextCatalogueException(string message) : Exception(message);
