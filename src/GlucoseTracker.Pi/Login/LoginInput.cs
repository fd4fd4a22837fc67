using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Pi.Login;

/// <summary>What somebody typed, or a script wrote, to sign in.</summary>
/// <param name="Email">The account.</param>
/// <param name="Password">Its password.</param>
/// <param name="Person">Whose readings: id or full name; empty when that was not said.</param>
internal sealed record LoginInput(string Email, Secret Password, string Person)
{
    /// <summary>
    /// Reads three lines: e-mail, password, and, where several people share, the person. Null when one of the first two is missing.
    /// </summary>
    public static LoginInput? Read(TextReader lines)
    {
        var email = lines.ReadLine()?.Trim();
        var password = lines.ReadLine();
        return string.IsNullOrEmpty(email) || string.IsNullOrEmpty(password)
            ? null
            : new LoginInput(email, new Secret(password), lines.ReadLine()?.Trim() ?? "");
    }

    /// <summary>Asks at the terminal; the password does not appear. Null when nothing was typed.</summary>
    public static LoginInput? Prompt()
    {
        Console.Write("E-mail of the LibreLinkUp account (the follower's): ");
        var email = Console.ReadLine()?.Trim();
        if (string.IsNullOrEmpty(email))
        {
            return null;
        }

        Console.Write("Password (it is not shown): ");
        var password = HiddenInput.ReadLine();
        return password.Length == 0 ? null : new LoginInput(email, new Secret(password), "");
    }

    /// <summary>A placeholder.</summary>
    public override string ToString() => "[login]";
}
