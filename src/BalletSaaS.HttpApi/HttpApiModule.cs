using BalletSaaS.Accounts;
using BalletSaaS.Assistant;
using BalletSaaS.Attendance;
using BalletSaaS.Bookings;
using BalletSaaS.Classes;
using BalletSaaS.Customers;
using BalletSaaS.Kernel;
using BalletSaaS.Memberships;
using BalletSaaS.Notifications;
using BalletSaaS.Progress;
using BalletSaaS.Schedule;
using BalletSaaS.Settings;
using BalletSaaS.Tenants;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS;

/// <summary>The HTTP contract: one route table a feature.</summary>
public static class HttpApiModule
{
    /// <summary>Registers what the routes need: JSON manners and validation of input.</summary>
    public static IServiceCollection AddHttpApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => JsonSettings.Apply(options.SerializerOptions));
        services.AddValidation();
        return services;
    }

    /// <summary>Maps every route of the contract.</summary>
    public static void MapHttpApi(this IEndpointRouteBuilder app)
    {
        app.MapStudios();
        app.MapAccounts();
        app.MapSecurity();
        app.MapSettings();
        app.MapCustomers();
        app.MapFamilies();
        app.MapPreferences();
        app.MapClasses();
        app.MapSchedule();
        app.MapMemberships();
        app.MapBookings();
        app.MapCalendars();
        app.MapAttendance();
        app.MapCheckIn();
        app.MapProgress();
        app.MapReports();
        app.MapNotifications();
        app.MapAssistant();
    }
}
