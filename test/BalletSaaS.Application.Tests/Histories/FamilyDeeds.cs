using BalletSaaS.Customers;
using BalletSaaS.Kernel;

namespace BalletSaaS.Histories;

internal sealed record BooksForChild(int Who, int What) : Deed
{
    public override async Task DoAsync(Stage stage)
    {
        var guardian = stage.Dancers[Who];
        var family = await guardian.Does((IFamilyAppService families) => families.GetMineAsync(new PageRequest(), CancellationToken.None));
        var child = family.Items.Count > 0 ? family.Items[0] : await guardian.HasChild("Mia");
        stage.Has(Who, await guardian.BooksFor(child, stage.Lessons[What], waits: true));
    }

    public override string ToString() => $"{Cast.People[Who]} books {Cast.Lessons[What]} for her child, or waits for it";
}
