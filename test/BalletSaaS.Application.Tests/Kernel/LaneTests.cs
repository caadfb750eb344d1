using Npgsql;
using Shouldly;
using Xunit;

namespace BalletSaaS.Kernel;

public sealed class LaneTests
{
    [Fact]
    public async Task What_arrives_while_a_batch_is_on_its_way_leaves_together_and_no_batch_is_larger_than_the_cap()
    {
        var sizes = new List<int>();
        var first = new TaskCompletionSource();
        await using var lane = new Lane<int, int>(4, async batch =>
        {
            sizes.Add(batch.Count);
            await first.Task;
            return [.. batch.Select(number => number * 10)];
        });
        var alone = lane.AskAsync(1);
        await Patience.UntilAsync(() => sizes.Count == 1);
        var others = Enumerable.Range(2, 6).Select(lane.AskAsync).ToList();

        first.SetResult();

        (await alone).ShouldBe(10);
        (await Task.WhenAll(others)).ShouldBe([20, 30, 40, 50, 60, 70]);
        sizes.ShouldBe([1, 4, 2]);
    }

    [Fact]
    public async Task Who_breaks_a_batch_does_not_break_the_others()
    {
        var gate = new TaskCompletionSource();
        await using var lane = new Lane<int, int>(8, async batch =>
        {
            await gate.Task;
            return batch.Contains(13) ? throw new PostgresException("broken", "ERROR", "ERROR", PostgresErrorCodes.CheckViolation) : batch;
        });
        var answers = new[] { 11, 12, 13, 14 }.Select(lane.AskAsync).ToList();
        gate.SetResult();

        await Should.ThrowAsync<PostgresException>(answers[2]);
        (await answers[0], await answers[1], await answers[3]).ShouldBe((11, 12, 14));
    }

    [Fact]
    public async Task When_nobody_knows_what_stands_nothing_is_tried_again()
    {
        var calls = 0;
        var gate = new TaskCompletionSource();
        await using var lane = new Lane<int, int>(8, async batch =>
        {
            calls++;
            await gate.Task;
            return batch.Count > 1 ? throw new NpgsqlException("The connection broke.") : batch;
        });
        var first = lane.AskAsync(1);
        await Patience.UntilAsync(() => calls == 1);
        var others = new[] { 2, 3 }.Select(lane.AskAsync).ToList();

        gate.SetResult();

        (await first).ShouldBe(1);
        await Should.ThrowAsync<NpgsqlException>(others[0]);
        await Should.ThrowAsync<NpgsqlException>(others[1]);
        calls.ShouldBe(2);
        (await lane.AskAsync(4)).ShouldBe(4);
    }

    [Fact]
    public async Task At_the_end_those_who_wait_are_answered_and_nobody_more_is_taken()
    {
        var gate = new TaskCompletionSource();
        var lane = new Lane<int, int>(2, async batch =>
        {
            await gate.Task;
            return batch;
        });
        var waiting = Enumerable.Range(0, 5).Select(lane.AskAsync).ToList();
        var ended = lane.DisposeAsync().AsTask();

        gate.SetResult();
        await ended;

        (await Task.WhenAll(waiting)).ShouldBe([0, 1, 2, 3, 4]);
        await Should.ThrowAsync<ObjectDisposedException>(() => lane.AskAsync(6));
    }

    [Fact]
    public async Task A_lane_does_not_inherit_the_studio_of_its_first_request()
    {
        var tenant = new CurrentTenant();
        Guid? seen = Guid.Empty;
        Lane<int, int> lane;
        using (tenant.Change(Guid.CreateVersion7()))
        {
            lane = new Lane<int, int>(2, batch =>
            {
                seen = tenant.Id;
                return Task.FromResult<IReadOnlyList<int>>(batch);
            });
            await lane.AskAsync(1);
        }

        seen.ShouldBeNull();
        await lane.DisposeAsync();
    }
}
