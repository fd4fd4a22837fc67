using System.CommandLine;
using System.Globalization;
using System.Text;

namespace GlucoseTracker.Pi.Tests.Documents;

/// <summary>The bash completion, generated from the commands.</summary>
internal static class BashCompletion
{
    private const string Head = """
        # bash completion for glucose-tracker
        # Made from the commands by ManualPageTests; UPDATE_GOLDEN=1 writes it again.
        _glucose_tracker() {
            local word=${COMP_WORDS[COMP_CWORD]} before="${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD-1]}" words=''
            COMPREPLY=()
            if [ "$COMP_CWORD" -eq 1 ]; then
                mapfile -t COMPREPLY < <(compgen -W '
        """;

    private const string Middle = """
        ' -- "$word")
                return
            fi
            case $before in

        """;

    private const string Tail = """
            esac
            mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
        }
        complete -o filenames -F _glucose_tracker glucose-tracker

        """;

    public static string Create()
    {
        var script = new StringBuilder(Head.TrimEnd());
        script.AppendJoin(' ', CommandModel.Commands.Select(command => command.Name)).Append(" --help --version").Append(Middle);
        foreach (var command in CommandModel.Commands)
        {
            foreach (var option in CommandModel.Options(command).Where(option => CommandModel.ValueName(option) is not null))
            {
                Append(script, $"'{command.Name} {option.Name}'", option);
            }
        }

        script.Append("    esac\n    [[ $word == -* ]] || case ${COMP_WORDS[1]} in\n");
        foreach (var command in CommandModel.Commands.Where(command => command.Arguments.Count > 0))
        {
            Append(script, command.Name, command.Arguments[0]);
        }

        script.Append("    esac\n    case ${COMP_WORDS[1]} in\n");
        foreach (var command in CommandModel.Commands)
        {
            var words = CommandModel.Options(command).Select(option => option.Name).Append("--help").Distinct();
            script.Append(CultureInfo.InvariantCulture, $"    {command.Name}) words='{string.Join(' ', words)}' ;;\n");
        }

        return script.Append(Tail).ToString();
    }

    private static void Append(StringBuilder script, string pattern, Symbol symbol)
    {
        var values = CommandModel.Values(symbol);
        var generate = CommandModel.HelpName(symbol) switch
        {
            _ when values.Count > 0 => $"-W '{string.Join(' ', values)}'",
            "FILE" => "-f",
            "FOLDER" => "-d",
            _ => null,
        };
        var fill = generate is null ? "" : $"mapfile -t COMPREPLY < <(compgen {generate} -- \"$word\"); ";
        script.Append(CultureInfo.InvariantCulture, $"    {pattern}) {fill}return ;;\n");
    }
}
