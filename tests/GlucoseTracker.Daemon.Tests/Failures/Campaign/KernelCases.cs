namespace GlucoseTracker.Daemon.Tests.Failures.Campaign;

/// <summary>The cases that need a kernel, a service manager or a bus: tested in the virtual machine (tests/system/run.sh).</summary>
internal static class KernelCases
{
    public static IEnumerable<FaultCase> All =>
    [
        Create(
            "process", "kill -9", FaultPhase.Running, "the panel is blank, and the program comes back",
            "test_kill_9_leaves_the_panel_blank_and_it_comes_back"),
        Create(
            "process", "is suspended", FaultPhase.Running, "the watchdog restarts it",
            "test_a_stopped_process_is_restarted_by_the_watchdog"),
        Create(
            "process", "one loop hangs", FaultPhase.Running, "the watchdog restarts it although the others run",
            "test_a_loop_that_hangs_is_restarted_by_the_watchdog_although_the_others_run"),
        Create(
            "process", "is aborted", FaultPhase.Running, "no core dump is left",
            "test_a_daemon_that_is_aborted_leaves_no_core_dump_although_others_do"),
        Create(
            "process", "an invalid configuration at a reload", FaultPhase.Running, "refused with its reason, and the old one stays",
            "test_a_reload_refuses_an_invalid_configuration_and_takes_a_valid_one_in_the_same_process"),
        Create(
            "process", "dies again and again", FaultPhase.Recovering, "it is started again, however often",
            "test_it_is_restarted_however_often_it_dies"),
        Create(
            "process", "is stopped", FaultPhase.Running, "the panel is blank within two seconds",
            "test_a_stop_leaves_the_panel_blank_within_two_seconds"),
        Create(
            "process", "is stopped while the buzzer sounds", FaultPhase.Running, "the line is silent",
            "test_a_stop_in_the_middle_of_the_sound_leaves_the_line_silent"),
        Create(
            "process", "an upgrade of the package", FaultPhase.Running, "the configuration is kept, and it runs again",
            "test_an_upgrade_keeps_the_configuration_asks_nothing_and_runs_again"),
        Create(
            "bus", "each failure of a real bus", FaultPhase.Recovering, "the next picture is right",
            "test_after_each_failure_of_the_bus_the_picture_is_right_again"),
        Create(
            "bus", "SPI, which reports no failures", FaultPhase.Recovering, "the picture is right within a minute",
            "test_a_panel_on_spi_is_right_again_within_a_minute"),
        Create(
            "bus", "the panel is unplugged and plugged in", FaultPhase.Recovering, "a whole picture in time",
            "test_unplugged_and_plugged_in_again_it_shows_a_complete_picture_in_time"),
        Create("bus", "the panel is away", FaultPhase.Running, "polls go on", "test_it_polls_on_while_the_panel_is_away"),
        Create(
            "bus", "the node is missing", FaultPhase.Start, "said once, and taken when it comes",
            "test_a_node_that_is_missing_is_said_once_and_taken_when_it_comes"),
        Create(
            "bus", "the node may not be opened", FaultPhase.Start, "said once, and taken when it may",
            "test_a_node_without_permission_is_said_once_and_taken_when_it_may"),
        Create(
            "bus", "nothing answers at the address", FaultPhase.Start, "said once, and taken when it comes",
            "test_no_answer_at_the_address_is_said_once_and_taken_when_it_comes"),
        Create(
            "bus", "no panel at the end", FaultPhase.Recovering, "a stop without a panel is no failure",
            "test_without_a_panel_the_blanking_at_the_end_is_no_failure"),
        Create(
            "key", "a button that bounces", FaultPhase.Running, "one press is one press",
            "test_a_press_asks_when_the_last_request_is_old_enough_and_its_bounce_is_no_second_press"),
        Create(
            "key", "pressed too soon after a request", FaultPhase.Running, "answered on the panel, and nobody is asked",
            "test_a_press_is_answered_on_the_panel_within_100_ms_and_too_soon_after_a_request_asks_nobody"),
        Create("disk", "a card without room", FaultPhase.Start, "it draws all the same", "test_it_draws_although_the_disk_is_full"),
        Create(
            "disk", "the credential is missing", FaultPhase.Start, "the set-up screen is there",
            "test_a_missing_credential_does_not_stop_the_set_up_screen"),
        Create(
            "network", "no route", FaultPhase.Start, "the panel says so, and the network's return is enough",
            "test_without_a_network_the_panel_says_so_and_its_return_is_enough"),
        Create(
            "network", "the route goes", FaultPhase.Running, "named, and the value stays with its age",
            "test_a_network_that_is_pulled_later_is_named_and_the_value_stays"),
        Create(
            "clock", "wrong, and set later", FaultPhase.Start, "the date of the service tells the age",
            "test_with_a_wrong_clock_the_date_of_the_service_tells_the_age"),
        Create(
            "service", "the server goes and comes back", FaultPhase.Recovering, "shown as lost, and recovered automatically",
            "test_a_server_that_goes_is_shown_as_lost_and_heals_by_itself"),
        Create(
            "service", "a wrong password in the unit", FaultPhase.Start, "named, and not tried again",
            "test_a_wrong_password_is_named_and_not_tried_again"),
    ];

    private static FaultCase Create(string area, string fault, FaultPhase phase, string promise, string test) =>
        new(area, fault, phase, promise, null, test);
}
