# bash completion for glucose-tracker
# Made from the commands by ManualPageTests; UPDATE_GOLDEN=1 writes it again.
_glucose_tracker() {
    local word=${COMP_WORDS[COMP_CWORD]} before="${COMP_WORDS[1]} ${COMP_WORDS[COMP_CWORD-1]}" words=''
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'demo hats card setup login logout doctor status readings alarms snooze alarm-test stats chart export import reload webhook-test preview run blank --help --version' -- "$word")
        return
    fi
    case $before in
    'demo --scenario') mapfile -t COMPREPLY < <(compgen -W 'calm-night connection-lost falling-low gap hi-lo rising-fast' -- "$word"); return ;;
    'demo --speed') return ;;
    'demo --frames') return ;;
    'demo --unit') mapfile -t COMPREPLY < <(compgen -W 'mg/dL mmol/L' -- "$word"); return ;;
    'demo --keys') mapfile -t COMPREPLY < <(compgen -W '1 3' -- "$word"); return ;;
    'card --out') mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'setup --hat') mapfile -t COMPREPLY < <(compgen -W 'adafruit-bonnet-128x64 detect generic-sh1106-128x64 generic-ssd1306-128x32 generic-ssd1306-128x64 generic-ssd1309-128x64 pioled-128x32 waveshare-1.3-hat waveshare-2.23-hat' -- "$word"); return ;;
    'setup --unit') mapfile -t COMPREPLY < <(compgen -W 'mg/dL mmol/L' -- "$word"); return ;;
    'setup --language') mapfile -t COMPREPLY < <(compgen -W 'de en es fr it nl pl pt sv' -- "$word"); return ;;
    'setup --enable-bus') mapfile -t COMPREPLY < <(compgen -W 'no yes' -- "$word"); return ;;
    'setup --nightscout') return ;;
    'setup --phone') return ;;
    'setup --wake') mapfile -t COMPREPLY < <(compgen -W 'buzzer ntfy piezo relay speaker' -- "$word"); return ;;
    'setup --topic') return ;;
    'setup --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'login --from') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'login --take') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'login --region') return ;;
    'login --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'logout --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'doctor --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'status --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'readings --last') return ;;
    'readings --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'alarms --quiet-until') return ;;
    'alarms --rule') mapfile -t COMPREPLY < <(compgen -W 'FallingFast Frozen High Low LowSoon NoData RisingFast SensorEnding UrgentHigh UrgentLow' -- "$word"); return ;;
    'alarms --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'snooze --for') return ;;
    'snooze --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'alarm-test --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'stats --days') return ;;
    'stats --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'chart --days') return ;;
    'chart --out') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'chart --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'export --from') return ;;
    'export --to') return ;;
    'export --unit') mapfile -t COMPREPLY < <(compgen -W 'mg/dL mmol/L' -- "$word"); return ;;
    'export --format') mapfile -t COMPREPLY < <(compgen -W 'csv json' -- "$word"); return ;;
    'export --out') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'export --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'import --dates') mapfile -t COMPREPLY < <(compgen -W 'day-first month-first' -- "$word"); return ;;
    'import --zone') return ;;
    'import --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'reload --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'webhook-test --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'preview --scenario') mapfile -t COMPREPLY < <(compgen -W 'calm-night connection-lost falling-low gap hi-lo rising-fast' -- "$word"); return ;;
    'preview --at') return ;;
    'preview --state') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'preview --sheet') mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    'preview --language') mapfile -t COMPREPLY < <(compgen -W 'de en es fr it nl pl pt sv' -- "$word"); return ;;
    'preview --language-file') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'preview --days') return ;;
    'preview --png') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'preview --scale') return ;;
    'preview --unit') mapfile -t COMPREPLY < <(compgen -W 'mg/dL mmol/L' -- "$word"); return ;;
    'preview --light') mapfile -t COMPREPLY < <(compgen -W 'day night' -- "$word"); return ;;
    'run --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    'blank --config') mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    esac
    [[ $word == -* ]] || case ${COMP_WORDS[1]} in
    snooze) mapfile -t COMPREPLY < <(compgen -W 'FallingFast Frozen High Low LowSoon NoData RisingFast SensorEnding UrgentHigh UrgentLow' -- "$word"); return ;;
    alarm-test) mapfile -t COMPREPLY < <(compgen -W 'FallingFast Frozen High Low LowSoon NoData RisingFast SensorEnding UrgentHigh UrgentLow' -- "$word"); return ;;
    import) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
    esac
    case ${COMP_WORDS[1]} in
    demo) words='--scenario --speed --frames --unit --keys --help' ;;
    hats) words='--help' ;;
    card) words='--out --help' ;;
    setup) words='--hat --unit --language --enable-bus --nightscout --phone --wake --topic --config --help' ;;
    login) words='--from --take --region --config --help' ;;
    logout) words='--config --help' ;;
    doctor) words='--json --panel --keys --config --help' ;;
    status) words='--json --config --help' ;;
    readings) words='--last --config --help' ;;
    alarms) words='--quiet-until --rule --json --config --help' ;;
    snooze) words='--for --acknowledge --json --config --help' ;;
    alarm-test) words='--config --help' ;;
    stats) words='--days --json --config --help' ;;
    chart) words='--days --out --config --help' ;;
    export) words='--from --to --unit --format --out --config --help' ;;
    import) words='--dates --zone --config --help' ;;
    reload) words='--config --help' ;;
    webhook-test) words='--config --help' ;;
    preview) words='--scenario --at --state --sheet --language --language-file --wear --days --png --scale --unit --light --help' ;;
    run) words='--config --help' ;;
    blank) words='--config --help' ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -o filenames -F _glucose_tracker glucose-tracker
