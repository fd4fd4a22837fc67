namespace GlucoseTracker.Daemon;

/// <summary>
/// The ids of all log events of the daemon. Each area has a range of 100; released ids are never reused.
/// </summary>
internal static class EventIds
{
    // Polling: 100 to 199.
    internal const int PollFailed = 100;
    internal const int SourceRecovered = 101;
    internal const int HistoryFetched = 102;
    internal const int LastRequestNotSaved = 103;
    internal const int HistoryFetchFailed = 104;
    internal const int NoNewReading = 105;

    // Display: 200 to 299.
    internal const int PanelFailed = 200;
    internal const int PanelRecovered = 201;
    internal const int PanelNotBlanked = 202;

    // Control: 300 to 399.
    internal const int SocketUnavailable = 300;
    internal const int CallerDisconnected = 301;
    internal const int ReloadRefused = 302;
    internal const int ConfigurationReloaded = 303;
    internal const int ReloadFailed = 304;
    internal const int RequestFailed = 305;

    // Secrets: 400 to 499.
    internal const int PasswordUnreadable = 400;
    internal const int TokenUnreadable = 410;
    internal const int SecretUnusable = 420;

    // Keys: 500 to 599.
    internal const int KeysFailed = 500;
    internal const int KeysReady = 501;
    internal const int KeyEventsLost = 502;

    // Systemd: 600 to 699.
    internal const int LoopStalled = 600;

    // Alarms: 700 to 799.
    internal const int AlarmHappened = 700;
    internal const int AlarmStateNotSaved = 701;
    internal const int JournalNotSaved = 702;
    internal const int SounderFailed = 703;
    internal const int AlarmRulesReplaced = 704;
    internal const int CommandIgnored = 705;
    internal const int CommandRefused = 706;

    // Sources: 800 to 899.
    internal const int ActiveSourceChanged = 800;
    internal const int UploadFailed = 801;
    internal const int UploadRecovered = 802;
    internal const int SitePauseNotSaved = 803;
    internal const int WebhookFailed = 804;
    internal const int WebhookRecovered = 805;

    // Supervision: 900 to 999.
    internal const int WorkerFailed = 900;
    internal const int CannotRestart = 901;
    internal const int WorkerRestarted = 902;
    internal const int WorkerFailedToStop = 903;
    internal const int StateFileRenamed = 904;
    internal const int StateFileNotRenamed = 905;

    // History: 1000 to 1099.
    internal const int HistoryFailed = 1000;
    internal const int HistoryRecovered = 1001;
    internal const int HistoryFileRenamed = 1002;
    internal const int OldReadingsDeleted = 1003;
    internal const int ReadingsQuarantined = 1004;

    // Sensors: 1100 to 1199.
    internal const int SensorsNotSaved = 1100;

    // Power: 1200 to 1299.
    internal const int SwitchOffNotAllowed = 1200;
    internal const int SwitchingOff = 1201;
    internal const int SwitchOffRefused = 1202;
    internal const int LogindNotResponding = 1203;
    internal const int SwitchOffAllowed = 1204;

    // Health: 1300 to 1399.
    internal const int NoticeBegan = 1300;
    internal const int NoticeEnded = 1301;
    internal const int CheckInFailed = 1302;
    internal const int CheckInRecovered = 1303;
}
