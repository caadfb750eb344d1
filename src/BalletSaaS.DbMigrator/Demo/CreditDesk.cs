using BalletSaaS.Credits;
using BalletSaaS.Memberships;

namespace BalletSaaS.Demo;

/// <summary>Where the dancers' credits come from, and when they end.</summary>
internal sealed class CreditDesk(Calendar calendar, Timeline timeline, Dice dice)
{
    private const int CreditsAMonth = 8;
    private const int CreditsAYear = 110;
    private const int CreditsAPack = 10;

    /// <summary>The credits of a dancer's membership, and what they brought along.</summary>
    public void Plan(Dancer dancer)
    {
        var membership = dancer.Membership;
        var months = membership.Type switch { MembershipType.Monthly => 1, MembershipType.Annual => 12, _ => 0 };
        if (membership.StartDate < dancer.JoinedOn && months != 1)
        {
            BringAlong(dancer, months == 12 ? membership.StartDate.AddYears(1) : null);
        }

        if (months == 0)
        {
            return;
        }

        var period = 0;
        for (; PeriodStart(dancer, period) <= calendar.Today; period++)
        {
            var (day, number) = (PeriodStart(dancer, period), period);
            if (dancer.IsAround(day))
            {
                timeline.At(calendar.At(day, 0, 3), at => Renew(at, dancer, number));
            }
        }

        if (membership.Status != MembershipStatus.Cancelled)
        {
            (membership.RenewalDate, dancer.NextPeriod) = (PeriodStart(dancer, period), period);
        }
    }

    /// <summary>Buys what a class costs, as people do who pay as they go; the others now and then.</summary>
    public void TopUp(DateTimeOffset at, Dancer dancer, InstanceState instance)
    {
        var (date, price) = (instance.Facts.LocalDate, instance.Facts.PriceCredits);
        var paysAsTheyGo = dancer.Membership.Type == MembershipType.PayAsYouGo;
        if (LotSpending.Split(dancer.Ledger.Lots, date, price) is not null || !dice.Happens(paysAsTheyGo ? 0.9 : 0.35))
        {
            return;
        }

        var today = calendar.Wall.DateOf(at);
        if (paysAsTheyGo && dice.Happens(0.6))
        {
            Open(at, dancer, CreditSource.Purchase, CreditsAPack, today.AddDays(90), "Ten-class pack");
        }
        else
        {
            Open(at, dancer, CreditSource.Purchase, price, today.AddDays(30), "Drop-in");
        }
    }

    /// <summary>Credits come now; what is left of them expires at the end of the last day.</summary>
    public void Open(DateTimeOffset at, Dancer dancer, CreditSource source, int amount, DateOnly until, string notes, Guid? actor = null)
    {
        EndsAfter(until, dancer, dancer.Ledger.Open(at, source, amount, calendar.Wall.DateOf(at), until, notes, actor));
    }

    private void Renew(DateTimeOffset at, Dancer dancer, int period)
    {
        var (name, credits) = dancer.Membership.Type == MembershipType.Monthly ? ("Monthly", CreditsAMonth) : ("Annual", CreditsAYear);
        var until = dancer.Membership.Rollover ? dancer.Membership.EndDate : dancer.AfterPause(Unpaused(dancer, period + 1).AddDays(-1));
        var lot = dancer.Ledger.Renew(at, credits, PeriodStart(dancer, period), until, name, (dancer.Membership.Id, period));
        if (until is { } last)
        {
            EndsAfter(last, dancer, lot);
        }
    }

    private static DateOnly PeriodStart(Dancer dancer, int period) => dancer.AfterPause(Unpaused(dancer, period));

    private static DateOnly Unpaused(Dancer dancer, int period) =>
        dancer.Membership.StartDate.AddMonths(period * (dancer.Membership.Type == MembershipType.Annual ? 12 : 1));

    private void EndsAfter(DateOnly until, Dancer dancer, Guid lot) =>
        timeline.At(calendar.Wall.StartOf(until.AddDays(1)), end => dancer.Ledger.Expire(end, lot));

    private void BringAlong(Dancer dancer, DateOnly? renewal) => timeline.At(calendar.At(dancer.JoinedOn, 9, 5), at =>
    {
        var amount = renewal is { } end ? Math.Max(4, (end.DayNumber - dancer.JoinedOn.DayNumber) * CreditsAYear / 365) : dice.Number(1, 6);
        Open(at, dancer, CreditSource.Grant, amount, renewal?.AddDays(-1) ?? dancer.JoinedOn.AddDays(60), "Credits brought along from the old system");
    });
}
