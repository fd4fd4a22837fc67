using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Options that take a number within limits. Whatever else is written is refused with the limits, never with the library's own exception.</summary>
internal static class NumberOption
{
    /// <summary>A whole number; without the option the usual one.</summary>
    public static Option<int> Integer(string name, string description, int usual, int least, int most, string help = "N") => new(name)
    {
        Description = description,
        HelpName = help,
        DefaultValueFactory = _ => usual,
        CustomParser = argument => Integer(argument, name, least, most) ?? usual,
    };

    /// <summary>A whole number; null without the option.</summary>
    public static Option<int?> OptionalInteger(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = argument => Integer(argument, name, least, most),
    };

    /// <summary>A number, with a decimal point where it needs one; without the option the usual one.</summary>
    public static Option<double> Number(string name, string description, double usual, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = argument =>
        {
            var isNumber = double.TryParse(GetText(argument), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
            if (isNumber && number >= least && number <= most)
            {
                return number;
            }

            Refuse(argument, name, least, most);
            return usual;
        },
    };

    private static int? Integer(ArgumentResult argument, string name, int least, int most)
    {
        if (int.TryParse(GetText(argument), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(argument, name, least, most);
        return null;
    }

    private static string? GetText(ArgumentResult argument) => argument.Tokens is [var token] ? token.Value : null;

    private static void Refuse(ArgumentResult argument, string name, int least, int most) =>
        argument.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: write a number {(most == int.MaxValue ? $"from {least} on" : $"from {least} to {most}")}."));
}
