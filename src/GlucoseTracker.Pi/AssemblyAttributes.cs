using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("GlucoseTracker.Pi.Tests")]
