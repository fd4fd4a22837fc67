namespace GlucoseTracker.Architecture.Tests;

public sealed class CommentsTests
{
    [Theory]
    [InlineData("a // b\nc", "a     \nc")]
    [InlineData("a // b", "a     ")]
    [InlineData("a /* b\nb */ c", "a     \n     c")]
    [InlineData("/// <summary>DllImport</summary>\nint x;", "                                \nint x;")]
    [InlineData("\"https://host\" // b", "\"https://host\"     ")]
    [InlineData("\"\\\"//\" // b", "\"\\\"//\"     ")]
    [InlineData("@\"c:\\\" // b", "@\"c:\\\"     ")]
    [InlineData("@\"a\"\"//\" // b", "@\"a\"\"//\"     ")]
    [InlineData("'\"' // b", "'\"'     ")]
    [InlineData("\"\"\"a \"//\" b\"\"\" // c", "\"\"\"a \"//\" b\"\"\"     ")]
    [InlineData("a / b / c", "a / b / c")]
    [InlineData("/* open", "       ")]
    [InlineData("\"open", "\"open")]
    public void Comments_are_blanked_and_strings_are_kept(string text, string expected) =>
        Assert.Equal(expected, Comments.Blank(text));
}
