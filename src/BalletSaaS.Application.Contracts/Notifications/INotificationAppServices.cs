using BalletSaaS.Kernel;

namespace BalletSaaS.Notifications;

/// <summary>What one was told. All of it fails with <c>Customers:NotACustomer</c> for who is none.</summary>
public interface INotificationAppService
{
    /// <summary>The list, newest first.</summary>
    Task<PagedResultDto<NotificationDto>> GetListAsync(PageRequest page, CancellationToken ct);

    /// <summary>How many are new.</summary>
    Task<UnreadDto> CountUnreadAsync(CancellationToken ct);

    /// <summary>One was read; twice is once. Errors: <c>Kernel:NotFound</c>.</summary>
    Task ReadAsync(Guid id);

    /// <summary>All were read.</summary>
    Task ReadAllAsync(ReadAllDto input);
}

/// <summary>How one wants to be told. Mails about the account itself are no part of it: they cannot be switched off.</summary>
public interface INotificationPreferencesAppService
{
    /// <summary>One's preferences. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<NotificationPreferencesDto> GetAsync(CancellationToken ct);

    /// <summary>Changes one's preferences. Errors: <c>Customers:NotACustomer</c>, <c>Kernel:Validation</c> for quiet hours with one end only.</summary>
    Task<NotificationPreferencesDto> UpdateAsync(UpdateNotificationPreferencesDto input);
}

/// <summary>The browsers on which one is told.</summary>
public interface IPushAppService
{
    /// <summary>What a browser needs to subscribe.</summary>
    PushKeyDto GetKey();

    /// <summary>One's browsers, newest first. Errors: <c>Customers:NotACustomer</c>.</summary>
    Task<PagedResultDto<PushSubscriptionDto>> GetListAsync(PageRequest page, CancellationToken ct);

    /// <summary>
    /// This browser shows one's notifications until the session ends, and nobody else's; twice is once. Errors: <c>Customers:NotACustomer</c>,
    /// <c>Kernel:Unauthenticated</c> when the session has ended, <c>Notifications:EndpointRefused</c>, <c>Notifications:KeysInvalid</c>.
    /// </summary>
    Task<PushSubscriptionDto> SubscribeAsync(SubscribeDto input);

    /// <summary>A browser shows none any more. Errors: <c>Kernel:NotFound</c>.</summary>
    Task UnsubscribeAsync(Guid id);
}
