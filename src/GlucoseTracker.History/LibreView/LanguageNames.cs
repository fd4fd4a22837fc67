namespace GlucoseTracker.History.LibreView;

/// <summary>
/// The words of one language in column names. Each is searched in a <see cref="FoldedName"/>; a space in it is a word boundary, so that
/// " scan" is found in "scanned" but not in "toscana". Stems are used because the names have changed over the years: "Historic Glucose",
/// "Glukosewert-Verlauf", "Historische Glukose", "Glukosehistorik".
/// </summary>
/// <param name="Language">The English name of the language.</param>
/// <param name="Glucose">Words for glucose.</param>
/// <param name="Historic">Words for automatic readings of the sensor.</param>
/// <param name="Scan">Words for scans.</param>
/// <param name="Reading">Words for any reading, which is a scan without other words.</param>
/// <param name="Strip">Words for test strips.</param>
/// <param name="Time">Words for the time of a record.</param>
/// <param name="ShortTime">Words that can also mean another time.</param>
/// <param name="RecordType">Words for the type of a record.</param>
internal sealed record LanguageNames(
    string Language, string[] Glucose, string[] Historic, string[] Scan, string[] Reading, string[] Strip, string[] Time,
    string[] ShortTime,
    string[] RecordType)
{
    /// <summary>The supported languages.</summary>
    public static IReadOnlyList<LanguageNames> All { get; } =
    [
        new(
            "English", ["glucose"], [" histor"], [" scan"], [], [" strip"], ["timestamp", "time stamp"],
            [" time ", "date and time", "date time"],
            ["record type", "type of record", "entry type"]),
        new("German", ["glukose", "blutzucker"], ["histor", "verlauf"], ["scan"], ["messung"], ["streifen"], ["zeitstempel"],
            ["uhrzeit", " zeit ", "zeitpunkt"],
            ["aufzeichnungstyp", "art des eintrags", "eintragstyp", "datensatztyp", "art der aufzeichnung"]),
        new(
            "French", ["glycemi", "glucose"], [" histor"], ["numeris", " scan", "balay"], ["lecture"], ["bandelette", "electrode"],
            ["horodat"],
            [" heure ", "date et heure"], ["type d enregistrement", "type enregistrement", "type d entree"]),
        new(
            "Dutch", ["glucose"], [" histor"], ["scan"], ["meting"], ["strip", "strook"], ["tijdstempel", "tijdsstempel"],
            [" tijd ", "tijdstip"],
            ["gegevenstype", "recordtype", "registratietype", "type gegevens", "type record"]),
        new("Spanish", ["glucosa", "glucemia"], [" histor"], ["escan", "leida"], ["lectura"], [" tira"],
            ["sello de tiempo", "sello de hora", "sello temporal", "marca de tiempo", "marca de hora", "marca temporal"],
            [" hora ", "fecha y hora"],
            ["tipo de registro", "tipo registro"]),
        new("Italian", ["glucosio", "glicemi"], ["storic"], ["scans", "scan "], ["lettur", " letto "], ["strisc"],
            ["timestamp", "marca temporale", "marcatura temporale", "indicazione temporale"], [" ora ", " orario ", "data e ora"],
            ["tipo di registrazione", "tipo registrazione", "tipo di record", "tipo record"]),
        new(
            "Portuguese", ["glicose", "glucose", "glicemia"], [" histor"], ["analis", "digitaliz", " scan", "varredura", "escane"],
            ["leitura", " lida "],
            [" tira", " fita"], ["carimbo de", "carimbo d", "marca temporal", "marca de hora"], [" hora ", "data e hora", "data hora"],
            ["tipo de registro", "tipo de registo", "tipo registro", "tipo registo", "tipo de gravacao"]),
        new(
            "Swedish", ["glukos", "blodsocker"], ["histor", "tidigare"], ["skann", "scan"], ["avlas"], ["sticka", "remsa"],
            ["tidsstamp", "tidstamp"],
            [" tid ", "tidpunkt", "klockslag"], ["registertyp", "registreringstyp", "posttyp", "typ av post", "typ av registrering"]),
        new(
            "Danish", ["glukos", "glucos", "blodsukker"], ["histor", "tidligere"], ["scan", "skann"], ["aflaes", "maling"],
            ["strimmel", "strimler"],
            ["tidsstemp", "tidstemp"], [" tid ", "tidspunkt", "klokkeslaet"],
            ["registreringstype", "posttype", "recordtype", "datatype", "type registrering"]),
        new(
            "Norwegian", ["glukos", "glucos", "blodsukker"], ["histor", "tidligere"], ["skann", "scan"], ["avles", "maling"],
            ["strimmel", "strimler", "strips"],
            ["tidsstemp", "tidstemp"], [" tid ", "tidspunkt", "klokkeslett"],
            ["registreringstype", "oppforingstype", "posttype", "recordtype", "type registrering", "type oppforing"]),
        new(
            "Finnish", ["glukoosi", "verensokeri"], ["aikaisem", "aiem", "histor"], ["skanna", "skannattu", "scan"], ["luettu", "lukema"],
            ["liuska"],
            ["aikaleima"], [" aika ", "kellonaika", "ajankohta"],
            ["tietueen tyyppi", "tietuetyyppi", "merkinnan tyyppi", "kirjauksen tyyppi", "tallenteen tyyppi"]),
        new(
            "Polish", ["glukoz", "glikemi", "glukome"], ["histor", "archiw", "poprzedn", "wczesniej"], ["skan", "scan"], ["odczyt"],
            ["pask", "pasek"],
            ["znacznik czas", "sygnatura czas", "stempel czas", "oznaczenie czas"], [" czas ", "data i godzina", " godzina "],
            ["typ rekordu", "typ zapisu", "typ wpisu", "rodzaj zapisu", "rodzaj wpisu", "rodzaj rekordu", "typ danych"]),
        new("Czech", ["glukoz", "glykemi"], ["histor", "drivejs", "predchoz", "minul"], ["sken", "scan"], ["nacten", "odect"], ["prouz"],
            ["casove razitko", "casova znacka", "casove oznaceni", "casovy udaj"], [" cas ", "datum a cas"],
            ["typ zaznamu", "druh zaznamu", "typ polozky"]),
    ];

    /// <summary>Words for ketones in all languages.</summary>
    public static IReadOnlyList<string> Ketones { get; } = ["keton", "ceton", "cheton"];
}
