using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Options of the framework that are known when the host is created and never change.</summary>
/// <remarks>
/// Otherwise the container creates several generic services for each kind of options. Their types do not exist in a program that is
/// compiled ahead of time, so the runtime builds them at each start, which took a fifth of the start time.
/// </remarks>
/// <typeparam name="T">The kind of options.</typeparam>
/// <param name="value">The options.</param>
internal sealed class FixedOptions<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
    T value) : IOptions<T>, IOptionsMonitor<T>
    where T : class
{
    /// <inheritdoc/>
    public T Value => value;

    /// <inheritdoc/>
    public T CurrentValue => value;

    /// <inheritdoc/>
    public T Get(string? name) => value;

    /// <inheritdoc/>
    public IDisposable? OnChange(Action<T, string?> listener) => null;
}

/// <summary>Registers <see cref="FixedOptions{T}"/>.</summary>
internal static class FixedOptionsExtensions
{
    /// <summary>Uses these options instead of those that other registrations configure.</summary>
    public static IServiceCollection AddFixedOptions<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        this IServiceCollection services, T value)
        where T : class
    {
        var options = new FixedOptions<T>(value);
        return services.AddSingleton<IOptions<T>>(options).AddSingleton<IOptionsMonitor<T>>(options);
    }
}
