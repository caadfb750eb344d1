using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Accounts;

/// <summary>ASP.NET Core Identity on our table, with our password rules and our tokens.</summary>
internal static class IdentitySetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<User>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = ""; // any: the name is the e-mail, and that is checked
            options.Password.RequiredLength = PasswordRules.MinLength;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Tokens.ProviderMap[MailTokens.Name] = new TokenProviderDescriptor(typeof(MailTokens));
            options.Tokens.EmailConfirmationTokenProvider = MailTokens.Name;
            options.Tokens.PasswordResetTokenProvider = MailTokens.Name;
        }).AddUserStore<UserStore>();
        services.TryAddSingleton<IWebClientInfoProvider, NoWebClient>();
        services.AddDataProtection().SetApplicationName(nameof(BalletSaaS));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = provider.GetRequiredService<KeyRing>();
            options.XmlEncryptor = provider.GetRequiredService<KeyRingEncryptor>();
        }));
    }
}
