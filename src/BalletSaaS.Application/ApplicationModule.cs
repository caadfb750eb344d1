using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace BalletSaaS;

/// <summary>Registers the use cases.</summary>
public static class ApplicationModule
{
    /// <summary>
    /// Adds everything of this assembly by convention, as ABP does: <c>…AppService</c> classes under their interfaces,
    /// event handlers, and what is marked <see cref="ISingletonService"/> or <see cref="IScopedService"/>.
    /// </summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        foreach (var type in typeof(ApplicationModule).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            if (type.Name.EndsWith("AppService", StringComparison.Ordinal))
            {
                Add(services, type, ServiceLifetime.Scoped, type.GetInterfaces());
            }
            else if (type.GetInterfaces().Where(IsEventHandler).ToArray() is { Length: > 0 } handled)
            {
                Add(services, type, ServiceLifetime.Scoped, handled);
            }
            else if (typeof(ISingletonService).IsAssignableFrom(type))
            {
                Add(services, type, ServiceLifetime.Singleton, type.GetInterfaces());
            }
            else if (typeof(IScopedService).IsAssignableFrom(type))
            {
                Add(services, type, ServiceLifetime.Scoped, type.GetInterfaces());
            }
        }

        services.AddMemoryCache();
        services.AddAccounts();
        return services;
    }

    /// <summary>Registers a class as itself and under those of its interfaces that are ours.</summary>
    private static void Add(IServiceCollection services, Type type, ServiceLifetime lifetime, IEnumerable<Type> interfaces)
    {
        services.Add(new ServiceDescriptor(type, type, lifetime));
        foreach (var service in interfaces.Where(service => service.Namespace!.StartsWith(nameof(BalletSaaS), StringComparison.Ordinal)
            && service != typeof(ISingletonService) && service != typeof(IScopedService)))
        {
            services.Add(new ServiceDescriptor(service, provider => provider.GetRequiredService(type), lifetime));
        }
    }

    private static bool IsEventHandler(Type service) =>
        service.IsGenericType && service.GetGenericTypeDefinition() == typeof(IEventHandler<>);
}
