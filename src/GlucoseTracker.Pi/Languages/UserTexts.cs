using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Pi.Languages;

/// <summary>
/// The words of the running command. Their language is a part of the execution context, as the culture of a thread is: a command selects it
/// for all methods that it calls. Without a selection it is English.
/// </summary>
internal static class UserTexts
{
    private static readonly AsyncLocal<Selection?> Selected = new();

    /// <summary>The words in the selected language, which are read on the first use.</summary>
    public static ProgramTexts Current => ProgramTexts.Get(Selected.Value?.Language ?? Language.English);

    /// <summary>Begins a command in the language of the terminal's locale, which is used until a configuration is read.</summary>
    public static void Begin()
    {
        Selected.Value = new Selection();
        Select(LocaleLanguage.Find(Environment.GetEnvironmentVariable));
    }

    /// <summary>Selects a language for the whole command, including the callers of this method.</summary>
    public static void Select(Language language) => (Selected.Value ??= new Selection()).Language = language;

    /// <summary>Selects the language that a configuration names. Without one, the selected language stays.</summary>
    public static void Select(TrackerOptions options)
    {
        if (!options.FollowsLocale)
        {
            Select(options.Language);
        }
    }

    /// <summary>The text of a key without placeholders.</summary>
    public static string Get(string key) => Current.Get(key);

    /// <summary>The text of a key with the values of its placeholders.</summary>
    public static string Format(string key, params ReadOnlySpan<(string Name, object Value)> values) => Current.Format(key, values);

    /// <summary>A name before its value: "Alarm:".</summary>
    public static string GetLabel(string name) => Format("text.label", ("name", name));

    /// <summary>The selection that all methods of one command share.</summary>
    private sealed class Selection
    {
        public Language Language { get; set; }
    }
}
