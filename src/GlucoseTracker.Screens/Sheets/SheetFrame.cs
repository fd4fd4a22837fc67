using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Sheets;

/// <summary>A screen on a sheet: its name and its state.</summary>
public sealed record SheetFrame(string Name, ScreenState State);

/// <summary>A group of screens.</summary>
public sealed record SheetGroup(string Title, IReadOnlyList<SheetFrame> Frames);
