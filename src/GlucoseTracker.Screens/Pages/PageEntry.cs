using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Pages;

/// <summary>One page in the order of the page key, with the part of the page that is shown.</summary>
/// <remarks>The default value has no hours and is not a page of the order. Equality: by all members.</remarks>
/// <param name="Page">The page.</param>
/// <param name="GraphHours">On the graph page, the hours it shows.</param>
/// <param name="DetailsRow">On the details page, the first row that is shown.</param>
public readonly record struct PageEntry(ScreenPage Page, int GraphHours = 3, int DetailsRow = 0);
