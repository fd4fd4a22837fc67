using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Options that take a number within limits. Any other text is an error that names the limits.</summary>
internal static class NumberOption
{
    /// <summary>A whole number; without the option the default. The description is a key of the texts.</summary>
    public static Option<int> Integer(string name, string description, int defaultValue, int min, int max, string help = "N") => new(name)
    {
        Description = description,
        HelpName = help,
        DefaultValueFactory = _ => defaultValue,
        CustomParser = argument => Integer(argument, name, min, max) ?? defaultValue,
    };

    /// <summary>A whole number; null without the option.</summary>
    public static Option<int?> OptionalInteger(string name, string description, int min, int max) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = argument => Integer(argument, name, min, max),
    };

    /// <summary>A number, which may have a decimal point; without the option the default.</summary>
    public static Option<double> Number(string name, string description, double defaultValue, int min, int max) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => defaultValue,
        CustomParser = argument =>
        {
            var isNumber = double.TryParse(GetText(argument), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
            if (isNumber && number >= min && number <= max)
            {
                return number;
            }

            Refuse(argument, name, min, max);
            return defaultValue;
        },
    };

    private static int? Integer(ArgumentResult argument, string name, int min, int max)
    {
        if (int.TryParse(GetText(argument), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max)
        {
            return number;
        }

        Refuse(argument, name, min, max);
        return null;
    }

    private static string? GetText(ArgumentResult argument) => argument.Tokens is [var token] ? token.Value : null;

    private static void Refuse(ArgumentResult argument, string name, int min, int max) =>
        argument.AddError(max == int.MaxValue
            ? UserTexts.Format("parser.number-from", ("option", name), ("min", min))
            : UserTexts.Format("parser.number", ("option", name), ("min", min), ("max", max)));
}
