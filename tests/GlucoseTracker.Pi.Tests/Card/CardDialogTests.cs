using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Card;
using GlucoseTracker.Pi.Languages;
using GlucoseTracker.Pi.Setup;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Tests.Card;

public sealed class CardDialogTests
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample me@home";

    private readonly StringWriter _output = new();

    [Fact]
    public void All_questions_are_answered()
    {
        var answers = Ask(
            $"3\n2\n1, 3\nbedroom\nEurope/Vienna\nHome \"5\"\nsecret-wifi\nat\n{Key}\nfollower@example.com\nsecret-account\nA Child\n")!;

        Assert.Equal(("waveshare-1.3-hat", "bedroom", "Europe/Vienna"), (answers.Hat.Name, answers.HostName, answers.TimeZone));
        Assert.Equal(("Home \"5\"", "secret-wifi", "AT"), (answers.WifiName, answers.WifiPassword!.Reveal(), answers.WifiCountry));
        Assert.Equal((Key, "follower@example.com", "A Child"), (answers.SshKey, answers.Login!.Email, answers.Login.Person));
        Assert.Equal(["buzzer", "ntfy"], answers.Wake);
        Assert.Equal("topic-1", answers.Topic);
        Assert.Contains("Buzzer: signal at GPIO", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal("secret-account", answers.Login.Password.Reveal());
        Assert.DoesNotContain("secret", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_are_in_the_language_of_the_terminal()
    {
        UserTexts.Select(Language.Polish);

        Assert.Equal(Language.Polish, Ask("1\n1\n\nmój pokój\n\n\n\n\n\n")!.Language);
        Assert.Contains("Która płytka?", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("trzy przyciski i joystick", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Strefa czasowa [Etc/UTC]: ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Oczekiwano: litery, cyfry i łączniki.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_colon_has_the_space_that_French_puts_before_it()
    {
        UserTexts.Select(Language.French);

        Assert.NotNull(Ask("1\n1\n\n\n\n\n\n\n\n"));
        Assert.Contains("adafruit-bonnet-128x64 : Adafruit", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 à 8 [1] : ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 à 3 : ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_lines_mean_a_cable_no_remote_login_and_an_account_later()
    {
        var answers = Ask("\n\n\n\n\n\n\n\n")!;

        Assert.Equal(("adafruit-bonnet-128x64", "glucose", "Etc/UTC"), (answers.Hat.Name, answers.HostName, answers.TimeZone));
        Assert.Equal(("", "", null), (answers.WifiName, answers.SshKey, answers.Login));
        Assert.Null(CardFiles.CreateAccount(answers));
        Assert.Contains("Nothing can sound", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_does_not_fit_is_asked_again()
    {
        var answers = Ask("1\n1\n4\n\nmy room\nroom\n: }\nEurope/Vienna\nHome\nshort\nlong-enough\nAustria\nAT\nrm -rf\n\nnobody\n\n")!;

        Assert.Equal(("room", "Europe/Vienna", "AT"), (answers.HostName, answers.TimeZone, answers.WifiCountry));
        Assert.Equal(5, _output.ToString().Split("Expected: ").Length - 1);
        Assert.Contains("8 to 63", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1\n1\n")]
    [InlineData("1\n1\n\nroom\n")]
    [InlineData("\n\n\n\n\nHome\n")]
    [InlineData("\n\n\n\n\n\n\nfollower@example.com\n\n")]
    public void An_early_end_of_the_input_ends_the_dialog(string input) => Assert.Null(Ask(input));

    private CardAnswers? Ask(string input)
    {
        var lines = new StringReader(input);
        var prompt = new Prompt(lines, _output);
        return new CardDialog(prompt, WakeSetup.Create(prompt, "topic-1"), lines.ReadLine, "Etc/UTC").Ask();
    }
}
