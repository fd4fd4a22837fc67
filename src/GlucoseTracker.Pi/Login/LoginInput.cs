using GlucoseTracker.Domain.Values;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Login;

/// <summary>The input for a sign-in, from the terminal, a file or standard input.</summary>
/// <param name="Email">The e-mail address of the account.</param>
/// <param name="Password">The password of the account.</param>
/// <param name="Person">The id or full name of the person whose readings are shown; empty when not given.</param>
internal sealed record LoginInput(string Email, Secret Password, string Person)
{
    /// <summary>
    /// Reads three lines: e-mail, password and, if several people share, the person. Null when e-mail or password is missing.
    /// </summary>
    public static LoginInput? Read(TextReader lines)
    {
        var email = lines.ReadLine()?.Trim();
        var password = lines.ReadLine();
        return string.IsNullOrEmpty(email) || string.IsNullOrEmpty(password)
            ? null
            : new LoginInput(email, new Secret(password), lines.ReadLine()?.Trim() ?? "");
    }

    /// <summary>Asks in the terminal without showing the password. Null when the input is empty.</summary>
    public static LoginInput? Prompt()
    {
        Console.Write($"{UserTexts.Get("login.ask-email")} ");
        var email = Console.ReadLine()?.Trim();
        if (string.IsNullOrEmpty(email))
        {
            return null;
        }

        Console.Write($"{UserTexts.Get("login.ask-password")} ");
        var password = HiddenInput.ReadLine();
        return password.Length == 0 ? null : new LoginInput(email, new Secret(password), "");
    }

    /// <summary>A fixed text, because the input contains a password.</summary>
    public override string ToString() => "[login]";
}
