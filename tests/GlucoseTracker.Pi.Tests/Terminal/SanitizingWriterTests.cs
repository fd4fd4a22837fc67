using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Tests.Terminal;

public sealed class SanitizingWriterTests
{
    private readonly StringWriter _terminal = new() { NewLine = "\n" };

    [Fact]
    public void Lines_and_tabs_pass_and_controls_do_not()
    {
        var writer = new SanitizingWriter(_terminal);

        writer.Write("name: \u001b]0;owned\u0007\u001b[2Jx\u202Ey\u200Bz\r");
        writer.Write("\tend\r\n");
        writer.WriteLine("next");

        Assert.Equal("name: ]0;owned[2Jxyz\tend\r\nnext\n", _terminal.ToString());
    }

    [Fact]
    public void A_surrogate_pair_in_two_writes_is_one_character()
    {
        var writer = new SanitizingWriter(_terminal);

        writer.Write("\U0001F98B"[0]);
        writer.Write("\U0001F98B"[1]);
        writer.Write("\U000E0041"[0]);
        writer.Write("\U000E0041"[1]);
        writer.Write('!');

        Assert.Equal("\U0001F98B!", _terminal.ToString());
    }

    [Fact]
    public async Task Every_way_to_write_is_filtered()
    {
        var writer = new SanitizingWriter(_terminal);

        await writer.WriteAsync("\u001ba");
        await writer.WriteLineAsync("\u001bb");
        writer.Write("\u001bc".ToCharArray(), 0, 2);
        writer.Write("{0}", "\u001bd");
        writer.Write((object)"\u001be");
        writer.WriteLine("\u001bf".AsSpan());
        await writer.WriteAsync("\u001bg".AsMemory());

        Assert.Equal("ab\ncdef\ng", _terminal.ToString());
    }
}
