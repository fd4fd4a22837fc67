using System.Globalization;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Service;

namespace GlucoseTracker.Simulator.Cli;

/// <summary>Runs the simulator until it is stopped.</summary>
internal static class SimulatorRunner
{
    private const int MaxPathLength = 4096;

    /// <summary>Starts the simulator, prints its address and a line for each request, and runs until the process is stopped.</summary>
    public static async Task<int> RunAsync(
        SimulatorOptions options, double speed, FileInfo authorityFile, CancellationToken cancellationToken)
    {
        var time = speed > 1 ? new ScaledTimeProvider(TimeProvider.System.GetUtcNow(), speed, TimeProvider.System) : TimeProvider.System;
        LibreLinkUpSimulator simulator;
        try
        {
            simulator = await LibreLinkUpSimulator.StartAsync(options, time, cancellationToken);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            await Console.Error.WriteLineAsync($"Cannot start: {e.Message}");
            return ExitCode.Failed;
        }

        await using (simulator)
        {
            try
            {
                await File.WriteAllTextAsync(authorityFile.FullName, simulator.Authority.ExportCertificatePem(), cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"{GetName(authorityFile)} cannot be written: {e.Message}");
                return ExitCode.NotWritable;
            }

            PrintConnection(simulator, options, authorityFile);
            simulator.Service.RequestSeen = PrintRequest;
            await WaitForStopAsync(cancellationToken);
            return ExitCode.Ok;
        }
    }

    private static string GetName(FileInfo file) => NeutralText.From(file.FullName, MaxPathLength);

    private static void PrintRequest(SeenRequest request) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{request.At:yyyy-MM-dd HH:mm:ss}  {request.Kind} at {request.Host}, client version {request.Version}"));

    private static void PrintConnection(LibreLinkUpSimulator simulator, SimulatorOptions options, FileInfo authorityFile)
    {
        Console.WriteLine($"Scenario   {options.Scenario.Name}: {options.Scenario.Title}");
        Console.WriteLine($"Address    {simulator.BaseAddress}");
        Console.WriteLine($"Authority  {GetName(authorityFile)}");
        Console.WriteLine($"Account    {options.Account.Email} with the password \"{options.Account.Password}\"");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"People     {options.People.Count}"));
        Console.WriteLine("Ready. Ctrl+C ends it.");
    }

    internal static async Task WaitForStopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C ends the simulator.
        }
    }
}
