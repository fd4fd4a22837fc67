using GlucoseTracker.History.LibreView;
using static GlucoseTracker.History.Tests.LibreView.LibreViewText;

namespace GlucoseTracker.History.Tests.LibreView;

public sealed class DateFormTests
{
    [Theory]
    [InlineData("20-12-2025 23:15")]
    [InlineData("20-12-2025 11:15 PM")]
    [InlineData("20/12/2025 23:15")]
    [InlineData("20.12.2025 23:15")]
    [InlineData("20.12.2025, 23:15")]
    [InlineData("20.12.2025 23.15")]
    [InlineData("20.12.2025 klo 23.15")]
    [InlineData("20. 12. 2025 23:15")]
    [InlineData("20-12-2025 23:15:00")]
    [InlineData("20-12-2025 23:15:00.000")]
    [InlineData("12-20-2025 23:15")]
    [InlineData("12/20/2025 11:15 PM")]
    [InlineData("12/20/2025 11:15:00 PM")]
    [InlineData("12/20/2025, 11:15\u202FPM")]
    [InlineData("2025-12-20 23:15")]
    [InlineData("2025/12/20 23:15")]
    [InlineData("2025.12.20 23:15")]
    [InlineData("2025/12/20 11:15 PM")]
    [InlineData("2025-12-20T23:15:00")]
    [InlineData("20-12-2025 11:15 p.m.")]
    [InlineData("20-12-2025 11:15 p.\u00A0m.")]
    [InlineData("20-12-2025 11:15pm")]
    [InlineData("20-12-2025 11:15 nachm.")]
    [InlineData("20-12-2025 11:15 em")]
    [InlineData("20.12.2025 11.15 ip.")]
    [InlineData("20. 12. 2025 11:15 odp.")]
    [InlineData("20/12/2025 23h15")]
    [InlineData("20-12-2025 23:15 PM")]
    public void All_forms_of_the_service_are_read(string time) =>
        Assert.Equal(["2025-12-20 23:15:00 104"], Shown(Read(English("mg/dL", $"\"{time}\",0,104,,"))));

    [Theory]
    [InlineData("20-12-2025 12:30 AM", "00:30")]
    [InlineData("20-12-2025 12:30 PM", "12:30")]
    [InlineData("20-12-2025 1:05 AM", "01:05")]
    [InlineData("20-12-2025 00:30 a.m.", "00:30")]
    [InlineData("20-12-2025 12:30 dop.", "00:30")]
    public void Noon_and_midnight_are_distinguished(string time, string clock) =>
        Assert.Equal([$"2025-12-20 {clock}:00 104"], Shown(Read(English("mg/dL", $"{time},0,104,,"))));

    [Theory]
    [InlineData("20-12-2025")]
    [InlineData("20-12-25 23:15")]
    [InlineData("20-12-2025 24:15")]
    [InlineData("20-12-2025 23:60")]
    [InlineData("20-12-2025 13:15 AM")]
    [InlineData("20-12-2025 11:15 XM")]
    [InlineData("20-12/2025 23:15")]
    [InlineData("2025-12-20T23:15:00Z")]
    [InlineData("46011.96875")]
    public void Unknown_forms_are_reported_as_unknown(string time)
    {
        var said = Refusal(English("mg/dL", $"{time},0,104,,"));

        Assert.Contains($"\"{time}\" in the column \"Device Timestamp\" is no time of a form", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("21-11-2025 13:00", DateOrder.DayFirst)]
    [InlineData("11-21-2025 01:00", DateOrder.MonthFirst)]
    [InlineData("03-04-2026 13:00", null)]
    public void A_date_that_can_be_read_one_way_only_proves_the_order(string time, DateOrder? order) =>
        Assert.Equal(order, Open(English("mg/dL", "03-05-2026 09:00,0,90,,", $"{time},0,100,,")).Order);

    [Fact]
    public void Notes_of_the_same_file_prove_it_too_where_the_readings_leave_it_open() =>
        Assert.Equal(DateOrder.MonthFirst, Open(English("mg/dL", "03-04-2026 09:00,0,90,,", "03-25-2026 10:00,6,,,swimming")).Order);

    [Fact]
    public void No_question_is_asked_when_both_orders_give_the_same_day() =>
        Assert.NotNull(Open(English("mg/dL", "03-03-2026 09:00,0,90,,")).Order);

    [Fact]
    public void A_date_that_can_be_read_both_ways_is_shown() =>
        Assert.Equal("03-04-2026 09:00", Open(English("mg/dL", "03-04-2026 09:00,0,90,,")).AmbiguousDate);

    [Theory]
    [InlineData(DateOrder.DayFirst, "2026-04-03 09:00:00 90")]
    [InlineData(DateOrder.MonthFirst, "2026-03-04 09:00:00 90")]
    public void An_ambiguous_date_is_read_in_the_order_of_the_answer(DateOrder order, string read) =>
        Assert.Equal([read], Shown(Read(English("mg/dL", "03-04-2026 09:00,0,90,,"), order)));

    [Fact]
    public void An_answer_that_the_file_disproves_is_refused() =>
        Assert.Contains(
            "\"12-25-2025 10:00\" cannot be read with the day first",
            Refusal(English("mg/dL", "03-04-2026 09:00,0,90,,", "12-25-2025 10:00,0,91,,"), DateOrder.DayFirst), StringComparison.Ordinal);

    [Fact]
    public void Dates_that_contradict_each_other_are_both_named()
    {
        var said = Refusal(English("mg/dL", "25-12-2025 10:00,0,91,,", "12-25-2025 10:15,0,92,,"));

        Assert.Contains("\"25-12-2025 10:00\" (line 3)", said, StringComparison.Ordinal);
        Assert.Contains("\"12-25-2025 10:15\" (line 4)", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_of_the_12_hour_clock_without_am_or_pm_is_ambiguous_and_skipped()
    {
        var read = Read(English("mg/dL", "25-12-2025 10:00 PM,0,91,,", "25-12-2025 10:15,0,92,,"));

        Assert.Equal(["2025-12-25 22:00:00 91"], Shown(read));
        Assert.Equal(1, read.WithoutTime);
    }

    [Fact]
    public void Every_minute_of_every_day_is_read_back_from_every_form()
    {
        string[] forms = ["dd-MM-yyyy HH:mm", "d.M.yyyy H:mm", "MM/dd/yyyy hh:mm tt", "yyyy-MM-dd HH:mm:ss", "yyyy/MM/dd hh:mm tt"];
        var random = new Random(3);
        for (var n = 0; n < 4000; n++)
        {
            var time = new DateTime(2010, 1, 1).AddMinutes(random.Next(90 * 365 * 1440));
            foreach (var form in forms)
            {
                var read = DeviceTime.Read(time.ToString(form, System.Globalization.CultureInfo.InvariantCulture));
                Assert.Equal(time, read!.Value.In(form.StartsWith('M') ? DateOrder.MonthFirst : DateOrder.DayFirst));
            }
        }
    }
}
