using System.Text;

namespace GlucoseTracker.History;

/// <summary>Splits a line of comma separated values (RFC 4180, section 2). A field does not span lines: no reading needs that.</summary>
internal static class CsvFields
{
    public static List<string> Split(string line, int number)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var sign = line[i];
            if (quoted && sign == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[++i]);
            }
            else if (sign == '"')
            {
                quoted = !quoted;
            }
            else if (sign == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(sign);
            }
        }

        if (quoted)
        {
            throw new ExchangeException(number, "a quotation mark is opened and not closed.");
        }

        fields.Add(field.ToString());
        return fields;
    }
}
