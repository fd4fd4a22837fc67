using System.Text;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.History.LibreView;

namespace GlucoseTracker.History.Tests.LibreView;

/// <summary>Column names in the languages of the service. [U] is replaced by the unit.</summary>
public sealed class ColumnLanguageTests
{
    public static readonly TheoryData<string, string> Headers = new()
    {
        { "English", "Device,Serial Number,Device Timestamp,Record Type,Historic Glucose [U],Scan Glucose [U],Notes,Strip Glucose " +
            "[U],Ketone mmol/L" },
        { "English, to 2020", "Meter,Serial Number,Meter Timestamp,Record Type,Historic Glucose[U],Scan Glucose[U],Notes,Strip " +
            "Glucose[U],Ketone(mmol/L)" },
        { "German", "Gerät,Seriennummer,Gerätezeitstempel,Aufzeichnungstyp,Glukosewert-Verlauf [U],Glukose-Scan " +
            "[U],Notizen,Glukose-Teststreifen [U],Keton mmol/L" },
        { "German, other", "Gerät,Seriennummer,Gerätezeitstempel,Aufzeichnungstyp,Historische Glukose [U],Gescannte Glukose " +
            "[U],Notizen,Teststreifen-Blutzucker [U],Keton mmol/L" },
        { "French", "Appareil,Numéro de série,Horodatage de l'appareil,Type d'enregistrement,Historique de la glycémie [U]," +
            "Numérisation de la glycémie [U],Remarques,Glycémie par bandelette [U],Cétone mmol/L" },
        { "French, other", "Appareil,Numéro de série,Horodatage de l’appareil,Type d’enregistrement,Historique de la glycémie [U]," +
            "Scan de glycémie [U],Notes,Glycémie de la bandelette [U],Cétone mmol/L" },
        { "Dutch", "Apparaat,Serienummer,Tijdstempel apparaat,Gegevenstype,Historische glucose [U],Scan Glucose [U],Notities,Strip " +
            "Glucose [U],Keton mmol/L" },
        { "Dutch, to 2020", "Meter,Serienummer,Tijdstempel meter,Gegevenstype,Historische glucose[U],Scan Glucose[U],Notities,Strip " +
            "Glucose[U],Keton(mmol/l)" },
        { "Spanish", "Dispositivo,Número de serie,Sello de tiempo del dispositivo,Tipo de registro,Historial de glucosa [U],Escaneo de " +
            "glucosa [U],Notas,Tira reactiva para glucosa [U],Cetona mmol/L" },
        { "Spanish, reader", "X,ID,Hora,Tipo de registro,Histórico glucosa [U],Glucosa leída [U],Notas,Glucosa de la tira [U],Cetonas " +
            "(mmol/L)" },
        { "Italian", "Dispositivo,Numero di serie,Timestamp del dispositivo,Tipo di registrazione,Storico del glucosio [U],Scansione " +
            "del glucosio [U],Note,Glucosio con striscia reattiva [U],Chetoni mmol/L" },
        { "Italian, other", "Dispositivo,Numero di serie,Timestamp del dispositivo,Tipo di record,Glucosio storico [U],Scansione " +
            "glucosio [U],Note,Striscia glucosio [U],Chetoni mmol/L" },
        { "Portuguese", "Dispositivo,Número de série,Carimbo de data/hora do dispositivo,Tipo de registro,Histórico de glicose " +
            "[U],Analisar glicose [U],Notas,Tira de glicose [U],Cetona mmol/L" },
        { "Portuguese, other", "Dispositivo,Número de série,Data/hora do dispositivo,Tipo de registo,Glicose histórica [U],Leitura da " +
            "glicose [U],Notas,Tira de glicose [U],Cetona mmol/L" },
        { "Swedish", "Enhet,Serienummer,Enhetens tidsstämpel,Registertyp,Historiskt glukosvärde [U],Skanna glukosvärde " +
            "[U],Anteckningar,Glukossticka [U],Keton mmol/L" },
        { "Danish", "Enhed,Serienummer,Enhedens tidsstempel,Registreringstype,Glukosehistorik [U],Glukosescanning " +
            "[U],Noter,Glukosestrimmel [U],Keton mmol/L" },
        { "Danish, other", "Enhed,Serienummer,Tidsstempel,Posttype,Historisk glukose [U],Scan glukose [U],Noter,Blodsukkerstrimmel " +
            "[U],Keton mmol/L" },
        { "Norwegian", "Enhet,Serienummer,Tidsstempel for enhet,Oppføringstype,Historisk glukose [U],Skannet glukose " +
            "[U],Notater,Glukosestrimmel [U],Keton mmol/L" },
        { "Norwegian, other", "Enhet,Serienummer,Enhetens tidsstempel,Registreringstype,Glukosehistorikk [U],Glukoseskanning " +
            "[U],Merknader,Glukoseteststrimmel [U],Keton mmol/L" },
        { "Finnish", "Laite,Sarjanumero,Laitteen aikaleima,Tietueen tyyppi,Aikaisempi glukoosi [U],Skannattu glukoosi " +
            "[U],Huomautukset,Glukoosiliuska [U],Ketoni mmol/L" },
        { "Finnish, other", "Laite,Sarjanumero,Laitteen aikaleima,Tietuetyyppi,Glukoosihistoria [U],Glukoosin skannaus " +
            "[U],Muistiinpanot,Testiliuskan glukoosi [U],Ketoni mmol/L" },
        { "Polish", "Urządzenie,Numer seryjny,Znacznik czasu w urządzeniu,Typ rekordu,Historyczny poziom glukozy [U],Skan poziomu " +
            "glukozy [U],Notatki,Poziom glukozy z testu paskowego [U],Keton mmol/L" },
        { "Polish, other", "Urządzenie,Numer seryjny,Sygnatura czasowa urządzenia,Typ zapisu,Glukoza – historia [U]," +
            "Glukoza – odczyt [U],Uwagi,Glukoza z paska [U],Ciała ketonowe mmol/L" },
        { "Czech", "Zařízení,Sériové číslo,Časové razítko zařízení,Typ záznamu,Historie glukózy [U],Sken glukózy [U]," +
            "Poznámky,Glukóza z testovacího proužku [U],Ketony mmol/L" },
        { "Czech, other", "Přístroj,Výrobní číslo,Časová značka přístroje,Druh záznamu,Historická glukóza [U]," +
            "Načtená glukóza [U],Poznámky,Glukózový proužek [U],Keton mmol/L" },
    };

    private static readonly (string Name, bool IsMillimoles)[] Units =
    [
        ("mg/dL", false), ("mg/dl", false), ("(mg/dL)", false), ("[mg/dL]", false), (" mg/dL ", false), ("MG/DL", false),
        ("mg / dL", false), ("mgdL", false), (", mg/dl", false),
        ("mmol/L", true), ("mmol/l", true), ("(mmol/L)", true), ("[mmol/l]", true), ("mmol per L", true), ("mmol·L⁻¹", true),
    ];

    [Theory]
    [MemberData(nameof(Headers))]
    public void Times_and_values_are_found_in_every_language_unit_separator_and_order(string language, string names)
    {
        foreach (var (unit, isMillimoles) in Units)
        {
            AssertRead(GetFile(names, unit, isMillimoles, ',', swapped: false));
        }

        foreach (var separator in new[] { ',', ';', '\t' })
        {
            AssertRead(GetFile(names, "mmol/L", true, separator, swapped: true));
            AssertRead(GetFile(names, "mg/dL", false, separator, swapped: false));
        }

        void AssertRead(string text) =>
            Assert.True(
                LibreViewText.Shown(LibreViewText.Read(text)).SequenceEqual(["2025-10-14 08:15:00 104", "2025-10-14 08:20:00 110"]),
                $"{language}:\n{text}");
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void Accents_that_follow_their_letter_and_capitals_make_no_difference(string language, string names)
    {
        var split = names.Replace("é", "e\u0301", StringComparison.Ordinal).Replace(
            "ä", "a\u0308", StringComparison.Ordinal).Replace("ó", "o\u0301", StringComparison.Ordinal);

        Assert.True(LibreViewText.Read(GetFile(split.ToUpperInvariant(), "mg/dL", false, ',', false)).Count == 2, language);
    }

    [Theory]
    [InlineData("Eszköz,Sorozatszám,Az eszköz időbélyege,Rögzítés típusa,Korábbi glükózérték mg/dL," +
        "Glükóz leolvasása mg/dL,Megjegyzések")]
    [InlineData("Συσκευή,Αριθμός σειράς,Χρονική σήμανση,Τύπος εγγραφής," +
        "Ιστορικό γλυκόζης mg/dL,Σάρωση γλυκόζης mg/dL,Σημειώσεις")]
    [InlineData("デバイス,シリアル番号,タイムスタンプ,記録タイプ,グルコース履歴 mg/dL," +
        "グルコーススキャン mg/dL,メモ")]
    public void An_unknown_language_is_reported_with_the_names_of_the_columns(string names)
    {
        var said = LibreViewText.Refusal(LibreViewText.WithHeader(names, "14-10-2025 08:15,0,104,,"));

        Assert.StartsWith("line 2: the column names are in a language that is not known:", said, StringComparison.Ordinal);
        Assert.Contains(names.Split(',')[4], said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("iso-8859-1", false)]
    public void Encodings_are_found_with_and_without_their_mark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        foreach (var row in new[] { 0, 2, 4, 6, 8, 12, 14 })
        {
            if (name == "iso-8859-1" && row == 12)
            {
                continue;
            }

            var text = GetFile(((string)Headers.ElementAt(row)[1]).Replace('’', '\''), "mmol/L", true, ';', false).Replace(
                "Somebody", "Zoë", StringComparison.Ordinal);
            using var file = new MemoryStream([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
            var read = LibreViewFile.Open(new EncodedText(file).Open);

            Assert.Equal(2, read.Read(DateOrder.DayFirst, LibreViewText.Vienna, "", LibreViewText.Now).Count);
        }
    }

    private static string GetFile(string names, string unit, bool isMillimoles, char separator, bool swapped)
    {
        var (historic, scan, strip) = isMillimoles ? ("5,8", "6,1", "9,9") : ("104", "110", "190");
        List<string[]> rows =
        [
            ["FreeStyle LibreLink", "SN-1", "14-10-2025 08:15", "0", historic, "", "", "", ""],
            ["FreeStyle LibreLink", "SN-1", "14-10-2025 08:20", "1", "", scan, "", "", ""],
            ["FreeStyle LibreLink", "SN-1", "14-10-2025 08:25", "2", "", "", "", strip, ""],
            ["FreeStyle LibreLink", "SN-1", "14-10-2025 08:30", "6", "", "", "a, b", "", ""],
        ];
        rows.Insert(0, [.. names.Split(',').Select(n => n.Replace("[U]", unit, StringComparison.Ordinal))]);
        var order = swapped ? new[] { 7, 5, 0, 4, 3, 8, 2, 6, 1 } : Enumerable.Range(0, 9);
        return $"Glucose{separator}Generated on{separator}21-11-2026 14:00 UTC\r\n"
            + string.Concat(rows.Select(
                r => string.Join(separator, order.Select(i => r[i].IndexOfAny([separator, '"']) < 0 ? r[i] : $"\"{r[i]}\"")) + "\r\n"));
    }
}
