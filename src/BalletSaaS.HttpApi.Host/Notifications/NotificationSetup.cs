namespace BalletSaaS.Notifications;

/// <summary>The ways out for mails, and for messages to devices.</summary>
internal static class NotificationSetup
{
    /// <summary>The pickup folder of development, from the host's own folder.</summary>
    private const string DevelopmentFolder = "../../.run/mail";

    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section))
            .PostConfigure(options => options.PickupFolder = Folder(options, environment))
            .Validate(options => options.Smtp.Host is { Length: > 0 } || options.PickupFolder is not null,
                "Mails have no way out. Set Mail__Smtp__Host (with __Port, __User, __Password, __StartTls), or Mail__PickupFolder.")
            .ValidateOnStart();
        return services.AddSingleton<IMailTransport, MailTransport>();
    }

    public static IServiceCollection AddPush(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<PushOptions>().Configure(options => options.AllowPrivateEndpoints = environment.IsDevelopment())
            .Bind(configuration.GetSection(PushOptions.Section));
        return services.AddSingleton<IPushTransport, PushTransport>();
    }

    private static string? Folder(MailOptions options, IHostEnvironment environment)
    {
        var folder = string.IsNullOrWhiteSpace(options.PickupFolder) ? environment.IsDevelopment() ? DevelopmentFolder : null : options.PickupFolder;
        return folder is null ? null : Path.GetFullPath(folder, environment.ContentRootPath);
    }
}
