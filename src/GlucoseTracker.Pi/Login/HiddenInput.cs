using System.Text;

namespace GlucoseTracker.Pi.Login;

/// <summary>Reads a line from the terminal without showing it.</summary>
internal static class HiddenInput
{
    public static string ReadLine()
    {
        var line = ReadLine(() => Console.ReadKey(intercept: true));
        Console.WriteLine();
        return line;
    }

    /// <summary>Reads a line from keys.</summary>
    /// <param name="readKey">Waits for the next key.</param>
    internal static string ReadLine(Func<ConsoleKeyInfo> readKey)
    {
        var line = new StringBuilder();
        var key = readKey();
        if (key.KeyChar == '\n')
        {
            // The Enter key is CR. LF at the start belongs to the line break of the previous answer, as in pasted lines.
            key = readKey();
        }

        for (; key.Key != ConsoleKey.Enter; key = readKey())
        {
            if (key.Key == ConsoleKey.Backspace && line.Length > 0)
            {
                line.Length--;
            }
            else if (!char.IsControl(key.KeyChar))
            {
                line.Append(key.KeyChar);
            }
        }

        return line.ToString();
    }
}
