using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Sheets;

/// <summary>A picture of a sheet: its name and the state it shows.</summary>
public sealed record SheetFrame(string Name, ScreenState State);

/// <summary>Pictures that belong together.</summary>
public sealed record SheetGroup(string Title, IReadOnlyList<SheetFrame> Frames);
