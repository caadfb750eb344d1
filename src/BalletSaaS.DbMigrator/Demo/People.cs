using System.Globalization;
using BalletSaaS.Accounts;
using BalletSaaS.Customers;
using BalletSaaS.Memberships;

namespace BalletSaaS.Demo;

/// <summary>Makes the people of a studio.</summary>
internal sealed class People(StudioPlan plan, Guid tenantId, Calendar calendar, Dice dice, string passwordHash)
{
    private static readonly (Crowd Crowd, double Share)[] Crowds =
        [(Crowd.Children, 0.21), (Crowd.Beginners, 0.28), (Crowd.Improvers, 0.2), (Crowd.Advanced, 0.12), (Crowd.Mornings, 0.19)];

    /// <summary>How old the children are, one after the other.</summary>
    private static readonly int[] Ages = [6, 5, 9, 3, 7, 6, 8, 4, 5, 10, 6, 9];

    /// <summary>What the studio sells.</summary>
    public IReadOnlyList<Plan> Offers { get; } = [.. plan.Offers.Select(offer => new Plan
    {
        TenantId = tenantId,
        Name = offer.Name,
        Description = offer.Description,
        Type = offer.Type,
        PriceMinor = offer.Price,
        CreditsPerPeriod = offer.Credits,
        Rollover = offer.Rollover,
        OncePerPerson = offer.Intro,
    })];

    /// <summary>Somebody who works here.</summary>
    public User Staff(StaffPlan staff) => NewUser(staff.FirstName, staff.LastName, staff.Email, null, calendar.OpenedAt, staff.Roles);

    /// <summary>Everybody who dances here; the star first.</summary>
    public List<Dancer> Dancers()
    {
        List<Dancer> stars = plan.Star is { } star ? [Star(star)] : [];
        List<Dancer> all = [.. stars, .. Names.Draw(dice, plan.Customers - stars.Count).Select(name => Draw(name.First, name.Last))];
        foreach (var (n, dancer) in all.Index().Skip(stars.Count))
        {
            dancer.Customer.Language = n % 17 == 0 ? "ru" : n % 6 == 0 ? "pt" : null;
        }

        foreach (var (n, child) in all.Where(dancer => dancer.Crowd == Crowd.Children).Index())
        {
            child.Customer.BirthDate = calendar.Today.AddYears(-Ages[n % Ages.Length]).AddDays(-(n * 37 % 360));
        }

        return all;
    }

    private Dancer Star(StarPlan star) => Make(
        new Who(star.FirstName, star.LastName, star.Email, star.Phone), new Why(MembershipType.Monthly, MembershipStatus.Active, calendar.FirstDay, null),
        calendar.FirstDay, null, Crowd.Beginners, cancels: 0, staysAway: 0);

    private Dancer Draw(string first, string last)
    {
        var daysSince = calendar.Today.DayNumber - calendar.FirstDay.DayNumber;
        var joined = dice.Happens(0.72) ? calendar.FirstDay : calendar.FirstDay.AddDays(dice.Number(1, daysSince - 2));
        DateOnly? left = dice.Happens(0.13) && daysSince - dice.Number(15, 80) is var day && calendar.FirstDay.AddDays(day) > joined.AddDays(20)
            ? calendar.FirstDay.AddDays(day) : null;
        var phone = string.Create(CultureInfo.InvariantCulture, $"{plan.Dialling}{dice.Number(10, 69)} {dice.Number(100, 999)} {dice.Number(100, 999)}");
        return Make(
            new Who(first, last, Names.Email(first, last, plan.MailDomain), phone), DrawMembership(joined, left),
            joined, left, DrawCrowd(), dice.Rate(0.03, 0.16), dice.Rate(0.01, 0.1));
    }

    private Crowd DrawCrowd()
    {
        var place = dice.Rate(0, 1);
        return Crowds.First(part => (place -= part.Share) < 0 || part == Crowds[^1]).Crowd;
    }

    private Why DrawMembership(DateOnly joined, DateOnly? left)
    {
        // Who danced here before the first day of this history began some time in the year before.
        var start = joined == calendar.FirstDay ? joined.AddDays(-dice.Number(0, 340)) : joined;
        var type = dice.Rate(0, 1) switch { < 0.46 => MembershipType.Monthly, < 0.6 => MembershipType.Annual, _ => MembershipType.PayAsYouGo };
        return (type, left) switch
        {
            (MembershipType.PayAsYouGo, _) or (_, null) => new Why(type, MembershipStatus.Active, start, null),
            _ when dice.Happens(0.4) => new Why(type, MembershipStatus.Paused, start, null),
            _ => new Why(type, MembershipStatus.Cancelled, start, left.Value.AddDays(14)),
        };
    }

    private Dancer Make(Who who, Why why, DateOnly joined, DateOnly? left, Crowd crowd, double cancels, double staysAway)
    {
        var at = dice.Moment(calendar.At(joined, 8), calendar.At(joined, 9));
        var user = NewUser(who.First, who.Last, who.Email, who.Phone, at, RoleNames.Customer);
        var customer = new Customer { TenantId = tenantId, Id = dice.Id(at), UserId = user.Id, Email = who.Email, FirstName = who.First, LastName = who.Last, Phone = who.Phone };
        var offer = why.Type == MembershipType.PayAsYouGo ? null : Offers.First(sold => sold.Type == why.Type);
        var pause = why.Status == MembershipStatus.Paused ? left!.Value.AddDays(1) : (DateOnly?)null;
        var membership = new Membership
        {
            TenantId = tenantId,
            Id = dice.Id(at),
            CustomerId = customer.Id,
            PlanId = offer?.Id,
            PriceMinor = offer?.PriceMinor ?? 0,
            CreditsPerPeriod = offer?.CreditsPerPeriod ?? 0,
            Rollover = offer?.Rollover ?? false,
            Type = why.Type,
            Status = why.Status,
            StartDate = why.Start,
            EndDate = why.End,
        };
        return new Dancer
        {
            User = user,
            Customer = customer,
            JoinedOn = joined,
            JoinedAt = at,
            LeftOn = left,
            Crowd = crowd,
            Cancels = cancels,
            StaysAway = staysAway,
            Ledger = new Ledger(tenantId, customer.Id, dice),
            Membership = membership,
            Pause = pause is { } from ? new Pause
            {
                TenantId = tenantId,
                CustomerId = customer.Id,
                MembershipId = membership.Id,
                FromDate = from,
                ToDate = calendar.Today.AddDays(17),
                CreationTime = calendar.At(from, 8),
            } : null,
        };
    }

    private User NewUser(string first, string last, string email, string? phone, DateTimeOffset at, params string[] roles) => new()
    {
        TenantId = tenantId,
        Id = dice.Id(at),
        FirstName = first,
        LastName = last,
        Roles = roles,
        CreationTime = at,
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        EmailConfirmed = true,
        PhoneNumber = phone,
        LockoutEnabled = true,
        PasswordHash = passwordHash,
        SecurityStamp = dice.Id(at).ToString("N"),
        ConcurrencyStamp = dice.Id(at).ToString(),
    };

    private sealed record Who(string First, string Last, string Email, string Phone);

    private sealed record Why(MembershipType Type, MembershipStatus Status, DateOnly Start, DateOnly? End);
}
