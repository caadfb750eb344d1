using BalletSaaS.Memberships;

namespace BalletSaaS.Histories;

internal sealed record TakesMembership(int Who, int Plan) : Deed
{
    public override async Task DoAsync(Stage stage)
    {
        var plan = await stage.PlanAsync(Plan);
        await stage.AsOwnerAsync((IMembershipAppService memberships) => memberships.AssignAsync(stage.Dancers[Who].CustomerId, new AssignMembershipDto(plan)));
    }

    public override string ToString() => $"{Cast.People[Who]} has the plan {Cast.Plans[Plan].Name} from today";
}

internal sealed record LeavesMembership(int Who) : Deed
{
    public override Task DoAsync(Stage stage) => stage.AsOwnerAsync(
        (IMembershipAppService memberships) => memberships.CancelAsync(stage.Dancers[Who].CustomerId, new CancelMembershipDto("moves away")));
    public override string ToString() => $"{Cast.People[Who]} ends the membership";
}

internal sealed record Pauses(int Who, int Day, int Days) : Deed
{
    public override Task DoAsync(Stage stage) => stage.PauseAsync(Who, Day, Days);
    public override string ToString() => $"{Cast.People[Who]} pauses for {Days} days, {Day} days from today";
}

internal sealed record Returns(int Who) : Deed
{
    public override Task DoAsync(Stage stage) => stage.ReturnAsync(Who);
    public override string ToString() => $"{Cast.People[Who]} is back from the last pause";
}
