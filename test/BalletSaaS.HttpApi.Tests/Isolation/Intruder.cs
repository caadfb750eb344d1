using System.Net;
using System.Text.Json;
using BalletSaaS.Accounts;
using BalletSaaS.Kernel;
using BalletSaaS.Web;

namespace BalletSaaS.Isolation;

/// <summary>Calls every route with what belongs to another studio, and says where that was noticed too little.</summary>
/// <param name="routes">The routes.</param>
/// <param name="door">Opens the door of a studio, or of the platform.</param>
internal sealed class Intruder(IReadOnlyList<ApiRoute> routes, Func<string?, Guest> door)
{
    /// <summary>Where a request says what belongs to another studio.</summary>
    private enum Where
    {
        Nowhere,
        Path,
        Query,
        Body,
    }

    /// <summary>What nobody has told this test about the routes, so that it cannot try them.</summary>
    public IEnumerable<string> Uncovered(StudioLife life)
    {
        foreach (var route in routes)
        {
            foreach (var parameter in route.InPath.Where(name => !RouteWords.Plain.ContainsKey(name)))
            {
                if (!RouteWords.Paths.TryGetValue(Before(route, parameter), out var table) || life.Rows[table].Count == 0)
                {
                    yield return $"{route.Name}: nobody said which rows {parameter} names";
                }
            }

            foreach (var (name, _) in route.InQuery.Where(argument => ApiRoute.IsId(argument.Type) && !IsKnown(argument.Name, life)))
            {
                yield return $"{route.Name}: nobody said which rows {name} names";
            }

            if (route.Body is { } body && !RouteWords.Bodies.ContainsKey(body))
            {
                yield return $"{route.Name}: nobody said what a well-filled {body.Name} is";
            }
            else if (route.Body is { } known)
            {
                var text = Text(RouteWords.Bodies[known](life));
                foreach (var id in ApiRoute.Ids(known).Where(id => !IsKnown(id.Name, life) || !life.Rows[RouteWords.Ids[id.Name]].Any(row => text.Contains(row.ToString()))))
                {
                    yield return $"{route.Name}: nobody said which rows {id.Name} of {known.Name} names";
                }
            }
        }
    }

    /// <summary>People of a studio send another's ids and secrets to their own address; also nothing foreign, to see what they are shown.</summary>
    /// <param name="studio">Where, and by whom.</param>
    /// <param name="other">Whose ids and secrets.</param>
    /// <returns>What went wrong.</returns>
    public async Task<List<string>> IntrudesAsync(StudioLife studio, StudioLife other)
    {
        List<string> found = [];
        foreach (var (call, person) in Calls(studio, other).SelectMany(call => People(studio, call.Route).Select(person => (call, person))))
        {
            var answer = await SendAsync(call, person, studio.Slug);
            found.AddRange(Complaints(call, person, answer, other).Select(complaint => $"{call.Route.Name}: {complaint} ({person.Name}, {call.Where})"));
        }

        return found;
    }

    /// <summary>The same calls where everything belongs: those that are answered as to an intruder, though they could tell.</summary>
    public async Task<List<string>> FindsNothingAtHomeAsync(StudioLife home)
    {
        List<string> found = [];
        foreach (var call in Calls(home, home).Where(call => call.Where != Where.Nowhere && !(Other(call) is { Same: true })))
        {
            var noticed = false;
            foreach (var person in People(home, call.Route).Where(person => May(person, call.Route)))
            {
                noticed |= Complaints(call, person, await SendAsync(call, person, home.Slug), home).Any();
            }

            if (!noticed)
            {
                found.Add($"{call.Route.Name} ({call.Where})");
            }
        }

        return found;
    }

    /// <summary>Calls with the tokens of another studio, at an address or by the header of the bare domain; what was not refused with 401.</summary>
    /// <param name="token">Whose tokens, ids and secrets.</param>
    /// <param name="studio">Where.</param>
    public async Task<List<string>> ShowsTokensAsync(StudioLife token, StudioLife studio)
    {
        List<string> found = [];
        foreach (var call in Calls(token, token).Where(call => call.Where == Where.Nowhere))
        {
            foreach (var person in People(token, call.Route, also: true).Where(person => person.Token is not null))
            {
                var atAddress = await SendAsync(call, person, studio.Slug);
                var byHeader = await SendAsync(call, person, null, ("__tenant", studio.Slug));
                var nowhere = await SendAsync(call, person, null);
                found.AddRange(new[] { atAddress, byHeader, nowhere }.Where(answer => answer.Status != HttpStatusCode.Unauthorized)
                    .Select(answer => $"{call.Route.Name}: {(int)answer.Status} ({person.Name})"));
            }
        }

        return found;
    }

    private IEnumerable<Call> Calls(StudioLife studio, StudioLife other)
    {
        foreach (var route in routes)
        {
            if (route.InPath.Any(name => !RouteWords.Plain.ContainsKey(name)))
            {
                yield return new Call(route, Where.Path, Address(route, other, null), Body(route, studio));
            }

            if (route.InQuery.Any(argument => ApiRoute.IsId(argument.Type)))
            {
                yield return new Call(route, Where.Query, Address(route, studio, other), Body(route, studio));
            }

            if (route.Body is { } body && (ApiRoute.Ids(body).Any() || RouteWords.Otherwise.ContainsKey(route.Name)))
            {
                yield return new Call(route, Where.Body, Address(route, studio, null), Body(route, other));
            }
        }

        foreach (var route in routes)
        {
            yield return new Call(route, Where.Nowhere, Address(route, studio, null), Body(route, studio));
        }
    }

    private static IEnumerable<string> Complaints(Call call, Person person, Answer answer, StudioLife other)
    {
        var expected = person.Token is null && !call.Route.IsAnonymous ? HttpStatusCode.Unauthorized
            : !May(person, call.Route) ? HttpStatusCode.Forbidden
            : call.Where == Where.Nowhere ? (HttpStatusCode?)null
            : Other(call)?.Status ?? HttpStatusCode.NotFound;
        if (expected is null ? answer.Status is HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError : answer.Status != expected)
        {
            yield return $"{(int)answer.Status} {(expected is null ? "to a well-filled request" : $"instead of {(int)expected}")}";
        }

        var sent = call.Address + Text(call.Body);
        if (other.Marks.FirstOrDefault(mark => answer.Body.Contains(mark) && !sent.Contains(mark)) is { } told)
        {
            yield return $"tells {other.Rows.FirstOrDefault(table => table.Value.Any(id => id.ToString() == told)).Key ?? "names"} of the other studio";
        }
    }

    private async Task<Answer> SendAsync(Call call, Person person, string? slug, params (string Name, string Value)[] headers)
    {
        var guest = door(slug);
        guest.AccessToken = person.Token;
        return await guest.SendAsync(new HttpMethod(call.Route.Method), call.Address, call.Body, headers);
    }

    /// <summary>Everybody; routes that are anonymous and change something are called once only, by a visitor.</summary>
    private static IEnumerable<Person> People(StudioLife studio, ApiRoute route, bool also = false)
    {
        yield return new Person("a visitor", null, []);
        if (also || !route.IsAnonymous || route.Method == "GET")
        {
            yield return new Person("the owner", studio.Owner.Session!.AccessToken, [RoleNames.Owner]);
            yield return new Person("a student", studio.Student.Session!.AccessToken, [RoleNames.Customer]);
        }
    }

    private static bool May(Person person, ApiRoute route) => route.Permission is not { } permission || Permissions.Grants(person.Roles, permission);

    private static (HttpStatusCode Status, bool Same, string Why)? Other(Call call) =>
        call.Where != Where.Path && RouteWords.Otherwise.TryGetValue(call.Route.Name, out var otherwise) ? otherwise : null;

    private static string Address(ApiRoute route, StudioLife path, StudioLife? query)
    {
        var address = route.Path(name => RouteWords.Plain.TryGetValue(name, out var plain) ? plain : path.Row(RouteWords.Paths[Before(route, name)]).ToString());
        var asked = route.InQuery.Select(argument => RouteWords.Plain.TryGetValue(argument.Name, out var plain) ? $"{argument.Name}={plain}"
            : query is not null && ApiRoute.IsId(argument.Type) ? $"{argument.Name}={query.Row(RouteWords.Ids[Pascal(argument.Name)])}" : null);
        return $"{address}?{string.Join('&', asked.OfType<string>())}".TrimEnd('?');
    }

    private static object? Body(ApiRoute route, StudioLife life) => route.Body is { } body ? RouteWords.Bodies[body](life) : null;

    private static string Before(ApiRoute route, string parameter) => route.Pattern[..route.Pattern.IndexOf("{" + parameter, StringComparison.Ordinal)];

    private static bool IsKnown(string id, StudioLife life) => RouteWords.Ids.TryGetValue(Pascal(id), out var table) && life.Rows[table].Count > 0;

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Text(object? body) => body is null ? "" : JsonSerializer.Serialize(body, body.GetType(), Answer.Contract);

    private sealed record Call(ApiRoute Route, Where Where, string Address, object? Body);

    private sealed record Person(string Name, string? Token, string[] Roles);
}
