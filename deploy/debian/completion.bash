# bash completion for glucose-tracker
_glucose_tracker() {
    local word=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD-1]}
    case $last in
    --config | --png | --state) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    --hat) mapfile -t COMPREPLY < <(compgen -W "detect $(glucose-tracker hats 2>/dev/null | grep -oE '^[a-z][^ ]*')" -- "$word"); return ;;
    --enable-bus) mapfile -t COMPREPLY < <(compgen -W 'yes no' -- "$word"); return ;;
    snooze | alarm-test | --rule)
        mapfile -t COMPREPLY < <(compgen -W 'UrgentLow NoData UrgentHigh Low High FallingFast RisingFast Frozen SensorEnding' -- "$word"); return ;;
    --unit) mapfile -t COMPREPLY < <(compgen -W 'mmol/L mg/dL' -- "$word"); return ;;
    esac
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$(glucose-tracker --help 2>/dev/null |
            sed -n '/^Commands:/,$ { s/^  \([a-z][a-z-]*\).*/\1/p }') --help --version" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -W "$(glucose-tracker "${COMP_WORDS[1]}" --help 2>/dev/null |
            grep -oE -e '--[a-z][a-z-]*' | sort -u)" -- "$word")
    fi
}
complete -F _glucose_tracker glucose-tracker
