using GlucoseTracker.Pi.Login;

namespace GlucoseTracker.Pi.Tests.Login;

public sealed class HiddenInputTests
{
    /// <summary>Otherwise the password is empty, and the terminal shows it as the answer to the next question.</summary>
    [Theory]
    [InlineData("secret\r", "secret")]
    [InlineData("secret\n", "secret")]
    [InlineData("\nsecret\r\n", "secret")]
    [InlineData("\r", "")]
    [InlineData("\n\r", "")]
    [InlineData("\n\n", "")]
    [InlineData("\bsee\bcret\u001b\r", "secret")]
    public void LF_of_the_previous_line_break_does_not_end_the_hidden_line(string typed, string line)
    {
        using var keys = typed.Select(Press).GetEnumerator();

        Assert.Equal(line, HiddenInput.ReadLine(() => keys.MoveNext() ? keys.Current : throw new InvalidOperationException("No key.")));
    }

    private static ConsoleKeyInfo Press(char character) => new(
        character,
        character switch { '\r' or '\n' => ConsoleKey.Enter, '\b' => ConsoleKey.Backspace, _ => ConsoleKey.None },
        shift: false, alt: false, control: false);
}
