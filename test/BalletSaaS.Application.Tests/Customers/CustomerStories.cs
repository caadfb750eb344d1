using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Schedule;
using Shouldly;
using Xunit;

namespace BalletSaaS.Customers;

/// <summary>Stories of people on the studio's books.</summary>
public sealed class CustomerStories(TestDatabase database) : TimetableStory(database)
{
    [Fact]
    public async Task Who_signs_up_pays_as_they_go_from_today()
    {
        var anna = await Studio.JoinsAsync("Anna");

        var me = await Studio.AsAsync<IMyCustomerAppService, CustomerDto>(anna, customers => customers.GetAsync(CancellationToken.None));

        me.Membership.ShouldBe(new MembershipDto(MembershipType.PayAsYouGo, MembershipStatus.Active, Monday, null, null));
        (me.Id, me.FirstName, me.CreditsRemaining, me.CreditLots.Count).ShouldBe((anna.CustomerId!.Value, "Anna", 0, 0));
    }

    [Fact]
    public async Task Customers_are_found_by_parts_of_their_name_and_mail()
    {
        await Studio.JoinsAsync("Anna");
        await Studio.JoinsAsync("Annabel");
        await Studio.JoinsAsync("100%_Bea");

        (await FindsAsync(new CustomerFilter { Search = "ann" })).ShouldBe(["Anna", "Annabel"]);
        (await FindsAsync(new CustomerFilter { Search = "annab DANC" })).ShouldBe(["Annabel"]);
        (await FindsAsync(new CustomerFilter { Search = "%" })).ShouldBe(["100%_Bea"]);
        (await FindsAsync(new CustomerFilter { Search = "nobody" })).ShouldBeEmpty();
        (await FindsAsync(new CustomerFilter { Status = new(MembershipStatus.Paused) })).ShouldBeEmpty();
        (await FindsAsync(new CustomerFilter { MembershipType = new(MembershipType.PayAsYouGo), LastActivityBefore = Monday.AddDays(1) })).Count.ShouldBe(3);
        (await FindsAsync(new CustomerFilter { LastActivityBefore = Monday })).ShouldBeEmpty("who joined today has not stayed away");
    }

    [Fact]
    public async Task Names_change_for_the_account_too_and_do_not_become_empty()
    {
        var anna = await Studio.JoinsAsync("Anna");

        var changed = await Studio.AsAsync<IMyCustomerAppService, CustomerDto>(anna, customers => customers.UpdateAsync(new UpdateCustomerDto(" Anna-Maria ", null, "0123")));

        (changed.FirstName, changed.LastName, changed.Phone).ShouldBe(("Anna-Maria", "Dancer", "0123"));
        (await Studio.LooksAsync(async context => (await context.Users.FindAsync(Studio.Id, anna.UserId))!.FirstName)).ShouldBe("Anna-Maria");
        (await Should.ThrowAsync<BusinessException>(() => Studio.AsAsync<IMyCustomerAppService, CustomerDto>(anna, customers =>
            customers.UpdateAsync(new UpdateCustomerDto("  ", null, null))))).Code.ShouldBe(KernelErrors.Validation);
    }

    [Fact]
    public async Task A_teacher_sees_customers_and_nothing_of_their_credits()
    {
        var anna = await Studio.JoinsAsync("Anna");
        await new Dancer(Studio, anna).Receives(7);
        var marc = await Studio.HiresAsync("Marc", RoleNames.Teacher);

        foreach (var (viewer, credits, lots) in new[] { (Studio.Owner, (int?)7, 1), (marc, null, 0) })
        {
            var seen = await Studio.AsAsync<ICustomerAppService, CustomerDto>(viewer, customers => customers.GetAsync(anna.CustomerId!.Value, CancellationToken.None));
            (seen.FirstName, seen.CreditsRemaining, seen.CreditLots.Count).ShouldBe(("Anna", credits, lots));
            var listed = await Studio.AsAsync<ICustomerAppService, PagedResultDto<CustomerListItemDto>>(
                viewer, customers => customers.GetListAsync(new CustomerFilter(), new PageRequest(), CancellationToken.None));
            listed.Items.ShouldHaveSingleItem().CreditsRemaining.ShouldBe(credits);
        }
    }

    [Fact]
    public async Task P1_Another_studios_customer_is_not_there_and_staff_are_no_customers()
    {
        var anna = await Studio.JoinsAsync("Anna");
        var elsewhere = await TestStudio.OpenAsync(Node);

        (await Should.ThrowAsync<BusinessException>(() => elsewhere.AsAsync<ICustomerAppService, CustomerDto>(elsewhere.Owner, customers =>
            customers.GetAsync(anna.CustomerId!.Value, CancellationToken.None)))).Code.ShouldBe(KernelErrors.NotFound);
        (await Should.ThrowAsync<BusinessException>(() => elsewhere.AsAsync<ICustomerAppService, CustomerDto>(elsewhere.Owner, customers =>
            customers.UpdateAsync(anna.CustomerId!.Value, new UpdateCustomerDto("Mine", null, null))))).Code.ShouldBe(KernelErrors.NotFound);
        (await Should.ThrowAsync<BusinessException>(() => Studio.AsAsync<IMyCustomerAppService, CustomerDto>(Studio.Owner, customers =>
            customers.GetAsync(CancellationToken.None)))).Code.ShouldBe(CustomerErrors.NotACustomer);
    }

    private async Task<IReadOnlyList<string>> FindsAsync(CustomerFilter filter) => [.. (await Studio.AsAsync<ICustomerAppService, PagedResultDto<CustomerListItemDto>>(
        Studio.Owner, customers => customers.GetListAsync(filter, new PageRequest(), CancellationToken.None))).Items.Select(customer => customer.FirstName)];
}
