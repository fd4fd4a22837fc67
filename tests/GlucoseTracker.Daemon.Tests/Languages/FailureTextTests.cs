using System.Net.Sockets;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Files;
using GlucoseTracker.Graphics;
using GlucoseTracker.History;
using GlucoseTracker.Http;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.Daemon.Tests.Languages;

/// <summary>The reasons of failures in the language of the user.</summary>
public sealed class FailureTextTests
{
    private static readonly ProgramTexts German = ProgramTexts.Get(Language.German);

    [Fact]
    public void The_reasons_of_the_kernel_have_a_text()
    {
        const int NoSpace = 28, ReadOnly = 30, Unheard = 95;

        Assert.Equal("kein Platz mehr", FailureText.From(new IOException("No space left on device : '/x'", NoSpace)).Describe(German));
        Assert.Equal("das Dateisystem ist nur lesbar", FailureText.From(new IOException("Read-only : '/x'", ReadOnly)).Describe(German));
        Assert.Equal("keine Berechtigung", FailureText.From(new UnauthorizedAccessException("Access denied.")).Describe(German));
        Assert.Equal("/x: nicht vorhanden", FailureText.From("/x", new FileNotFoundException("x")).Describe(German));
        Assert.Equal("Not supported", FailureText.From(new IOException("Not supported.", Unheard)).Describe(German));
    }

    /// <summary>The file systems of a running kernel report the numbers by which the texts are selected.</summary>
    [Fact]
    public void A_full_device_and_a_long_name_have_their_reasons()
    {
        var full = Assert.ThrowsAny<IOException>(() => File.WriteAllText("/dev/full", "x"));
        var longName = Record.Exception(() => RegularFile.ReadBytes("/tmp/" + new string('x', 300), 10));

        Assert.Equal("kein Platz mehr", FailureText.From(full).Describe(German));
        Assert.Equal("der Name ist zu lang", FailureText.From(longName!).Describe(German));
    }

    [Fact]
    public void Every_failure_of_a_transport_is_reported_without_the_text_of_an_exception() => Assert.All(
        Enum.GetValues<TransportFailure>().Where(failure => failure < TransportFailure.PlainHttp || failure
            is TransportFailure.CertificateExpired or TransportFailure.CertificateNotYetValid or TransportFailure.TlsFailed
            or TransportFailure.ConnectionLost),
        failure => Assert.StartsWith(
            "reason.", FailureText.From(new TransportException(failure, new IOException("Words."))).Key, StringComparison.Ordinal));

    [Theory]
    [InlineData(SocketError.HostNotFound, "der Name ist nicht bekannt")]
    [InlineData(SocketError.ConnectionRefused, "dort nimmt nichts Verbindungen an")]
    [InlineData(SocketError.NetworkUnreachable, "kein Weg in dieses Netz")]
    [InlineData(SocketError.TimedOut, "keine Antwort innerhalb der Wartezeit")]
    public void A_failure_of_the_network_is_reported(SocketError error, string text) =>
        Assert.Equal(text, FailureText.From(new SocketException((int)error)).Describe(German));

    [Fact]
    public void Every_kind_of_unusable_file_has_a_text() => Assert.All(
        Enum.GetValues<FileProblem>(), problem => Assert.StartsWith(
            "reason.", FailureText.From(new UnusableFileException(problem, "/x", 1 << 16)).Key, StringComparison.Ordinal));

    [Fact]
    public void English_has_the_sentence_of_the_failure_and_another_language_one_for_its_kind()
    {
        var failure = FailureSentence.From(new DisplayException(DisplayFailure.NoAnswer, "Nothing answers at 0x3C on /dev/i2c-1."));

        Assert.Equal("Nothing answers at 0x3C on /dev/i2c-1.", failure.Describe(ProgramTexts.English));
        Assert.StartsWith("Die Anzeige antwortet nicht", failure.Describe(German), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_failure_of_panel_and_history_has_a_text()
    {
        Assert.All(
            Enum.GetValues<DisplayFailure>(),
            kind => Assert.NotEqual("Words.", FailureSentence.From(new DisplayException(kind, "Words.")).Describe(German)));
        Assert.All(
            Enum.GetValues<HistoryFailure>(),
            kind => Assert.NotEqual("Words.", FailureSentence.From(new HistoryException(kind, "Words.")).Describe(German)));
    }

    [Fact]
    public void A_buzzer_has_the_text_of_its_line()
    {
        var line = new GpioException(GpioFailure.LineBusy, "Words.");

        Assert.StartsWith(
            "Etwas anderes hält eine GPIO-Leitung",
            FailureSentence.From(new SoundException("Words.", line)).Describe(German), StringComparison.Ordinal);
        Assert.Equal("Words.", FailureSentence.From(new SoundException("Words.")).Describe(German));
        Assert.Equal(
            "aplay fehlt: sudo apt install alsa-utils",
            FailureSentence.From(new SoundException("Words.") { IsPlayerMissing = true }).Describe(German));
    }
}
