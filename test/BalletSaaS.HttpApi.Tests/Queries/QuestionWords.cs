using BalletSaaS.Isolation;
using BalletSaaS.Kernel;

namespace BalletSaaS.Queries;

/// <summary>What can be asked of a route that reads: as it is, a page far behind, and with each filter it has.</summary>
internal sealed record QuestionWords(Guid Customer, Guid Child, Guid Instance, Guid Booking, Guid Class, Guid Teacher, Guid Report)
{
    /// <summary>Every address worth asking. A filter of a kind that nobody told this test about fails it.</summary>
    public IEnumerable<string> Addresses(ApiRoute route)
    {
        var path = route.Path(name => Row(RouteWords.Paths[route.Pattern[..route.Pattern.IndexOf("{" + name, StringComparison.Ordinal)]]).ToString());
        var isPreview = route.Pattern.EndsWith("/preview", StringComparison.Ordinal);
        var must = route.InQuery.Where(argument => argument.Name == "slug" || (isPreview && RouteWords.Plain.ContainsKey(argument.Name)))
            .Select(argument => (argument.Name, Query: $"{argument.Name}={RouteWords.Plain[argument.Name]}&")).ToList();
        var start = $"{path}?{string.Concat(must.Select(argument => argument.Query))}";
        return route.InQuery.Where(argument => argument.Name is not ("Take" or "To") && !must.Exists(said => said.Name == argument.Name))
            .SelectMany(argument => Values(argument.Name, argument.Type)).Select(query => start + query).Prepend(start.TrimEnd('?', '&'));
    }

    private IEnumerable<string> Values(string name, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return name switch
        {
            "Skip" => ["Skip=60&Take=20", "Take=100"],
            "From" => [$"From={RouteWords.Plain["From"]}&To={RouteWords.Plain["To"]}", $"From={RouteWords.Plain["From"]}&To={RouteWords.Plain["To"]}&Take=10"],
            "Year" => [$"{name}={RouteWords.Plain[name]}", $"{name}=2020"],
            "Archived" => ["Archived=false"],
            "LastActivityBefore" => [$"{name}={RouteWords.Plain["From"]}"],
            "Search" => [$"{name}=sofia", $"{name}=nobody-of-this-name"],
            _ when RouteWords.Ids.TryGetValue(char.ToUpperInvariant(name[0]) + name[1..], out var table) => [$"{name}={Row(table)}"],
            _ when bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(EnumWord<>) => Words(bare.GetGenericArguments()[0]).Select(word => $"{name}={word}"),
            _ => throw new InvalidOperationException($"Nobody said what to ask with {name}."),
        };
    }

    private Guid Row(string table) => table switch
    {
        "customers" => Customer,
        "children" => Child,
        "class_instances" => Instance,
        "bookings" => Booking,
        "classes" => Class,
        "users" => Teacher,
        "progress_reports" => Report,
        _ => throw new InvalidOperationException($"Nobody said which row of {table} to ask for."),
    };

    private static IEnumerable<string> Words(Type type) =>
        Enum.GetNames(type).Select(name => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name));
}
