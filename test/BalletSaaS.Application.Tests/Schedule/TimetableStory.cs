using System.Globalization;
using BalletSaaS.Classes;
using Microsoft.Extensions.Time.Testing;

namespace BalletSaaS.Schedule;

/// <summary>Stories of a timetable begin in London on Monday 7 September 2026 at 10:00.</summary>
public abstract class TimetableStory(TestDatabase database) : StudioStory(database)
{
    /// <summary>The first day of the story.</summary>
    protected static readonly DateOnly Monday = new(2026, 9, 7);

    protected TestNode Node { get; private set; } = null!;

    protected TestStudio Studio { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        Node = new TestNode(Database, new FakeTimeProvider(Utc("2026-09-07T09:00:00Z")));
        Studio = await TestStudio.OpenAsync(Node);
    }

    public override async Task DisposeAsync()
    {
        await Node.DisposeAsync();
        await base.DisposeAsync();
    }

    protected static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A weekly class, on the first day's weekday unless said otherwise.</summary>
    protected static CreateClassDto Weekly(string name, string time = "18:00", DateOnly? from = null, params DayOfWeek[] days) => new(
        name, null, null, null, DurationMinutes: 60, MaxCapacity: 12, PriceCredits: 1, Color: "#6c8ae4", Level: null, Recurrence: new RecurrenceDto(
            RecurrenceFrequency.Weekly, null, days is [] ? [(from ?? Monday).DayOfWeek] : days,
            TimeOnly.Parse(time, CultureInfo.InvariantCulture), from ?? Monday));

    protected Task<ClassDto> CreatesAsync(CreateClassDto dance) => Studio.AsAsync<IClassAppService, ClassDto>(Studio.Owner, classes => classes.CreateAsync(dance));

    /// <summary>All instances of a class, in order.</summary>
    protected async Task<IReadOnlyList<ClassInstanceDto>> InstancesAsync(Guid classId, DateOnly? from = null, int days = 61)
    {
        var first = from ?? Monday;
        var page = await Studio.AsAsync<IClassInstanceAppService, Kernel.PagedResultDto<ClassInstanceDto>>(Studio.Owner, instances =>
            instances.GetListAsync(new Period(first, first.AddDays(days)), new Kernel.PageRequest(), CancellationToken.None));
        return [.. page.Items.Where(instance => instance.ClassId == classId)];
    }
}
