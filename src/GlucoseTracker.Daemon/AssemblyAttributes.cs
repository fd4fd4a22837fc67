using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("GlucoseTracker.Daemon.Tests")]
