namespace GlucoseTracker.Oled;

/// <summary>A rectangle of whole bytes in a frame: columns and pages of eight rows.</summary>
internal readonly record struct Window(int Column, int Page, int Columns, int Pages)
{
    public int Area => Columns * Pages;

    public int EndColumn => Column + Columns;

    public int EndPage => Page + Pages;

    public bool Contains(Window other) =>
        other.Column >= Column && other.EndColumn <= EndColumn && other.Page >= Page && other.EndPage <= EndPage;

    public Window Union(Window other)
    {
        var (column, page) = (Math.Min(Column, other.Column), Math.Min(Page, other.Page));
        return new Window(column, page, Math.Max(EndColumn, other.EndColumn) - column, Math.Max(EndPage, other.EndPage) - page);
    }
}
