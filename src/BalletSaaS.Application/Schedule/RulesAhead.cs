using BalletSaaS.Classes;
using BalletSaaS.Kernel;
using BalletSaaS.Settings;
using Microsoft.EntityFrameworkCore;

namespace BalletSaaS.Schedule;

/// <summary>Lets a class's coming instances have the booking rules that the class has now; what is booked keeps its promise (C2).</summary>
public sealed class RulesAhead(BalletSaaSDbContext context, ISettings settings, TimeProvider time) : IScopedService
{
    /// <summary>Applies the rules in the caller's transaction, which holds the plan.</summary>
    public async Task ApplyAsync(DanceClass dance)
    {
        var now = time.GetUtcNow();
        // Lock order of all operations: instances sorted.
        var coming = await context.ClassInstances.FromSql($"""
            select * from class_instances where tenant_id = {context.TenantId} and class_id = {dance.Id} and starts_at > {now} and status = 0
            order by id for no key update
            """).AsNoTracking().ToListAsync();
        var (policy, wall, rules) = ((await settings.GetBookingPolicyAsync()).For(dance.Rules), WallClock.Of(dance.TimeZone), dance.Rules);
        var ids = coming.Select(instance => instance.Id).ToArray();
        var opens = coming.Select(instance => policy.OpensAt(instance.LocalDate, wall)).ToArray();
        var mode = (short)policy.WaitlistMode;
        var level = (short)rules.MinLevel;
        await context.Database.ExecuteSqlAsync($"""
            update class_instances class set booking_opens_at = ahead.opens, free_cancel_until = class.starts_at - {policy.FreeCancelHours} * interval '1 hour',
                closes_minutes_before = {policy.ClosesMinutesBefore}, late_cancel_percent = {policy.LateCancelKeepsPercent}, no_show_percent = {policy.NoShowKeepsPercent},
                waitlist_mode = {mode}, offer_minutes = {policy.OfferMinutes}, offer_cut_off_minutes = {policy.OfferCutOffMinutes},
                leave_free_minutes = {policy.LeaveFreeMinutes}, min_level = {level}, min_age = {rules.MinAge}, max_age = {rules.MaxAge},
                requires_approval = {rules.RequiresApproval}, discipline = {rules.Discipline}
            from unnest({ids}, {opens}) as ahead (id, opens) where class.tenant_id = {context.TenantId} and class.id = ahead.id
            """);
    }
}
