using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace BalletSaaS.Customers;

internal static class PreferencesRoutes
{
    /// <summary>A little more than a picture may have; what is longer is not read.</summary>
    private const int MostBytes = 1024 * 1024 + 1;

    public static void MapPreferences(this IEndpointRouteBuilder app)
    {
        var me = app.Feature("/api/customers/me", "My account").Permit(Permissions.SelfBooking);
        me.MapGet("preferences", Get).WithSummary("One's language, and whether one's name is on leaderboards");
        me.MapPatch("preferences", Update).Idempotent().WithSummary("Changes one's preferences");
        me.MapGet("photo", MyPhoto).Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", "image/png").Produces(StatusCodes.Status204NoContent).WithSummary("One's picture; 204 without one");
        me.MapPut("photo", SetPhoto).MayRefuse().WithSummary("A new picture: the file is the body, JPEG or PNG, up to 1 MB");
        me.MapDelete("photo", RemovePhoto).WithSummary("No picture any more");
        var child = app.Feature("/api/customers/me/family", "My account").Permit(Permissions.SelfBooking);
        child.MapGet("{id:guid}/photo", ChildsPhoto).Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", "image/png").Produces(StatusCodes.Status204NoContent).WithSummary("A child's picture; 204 without one");
        child.MapPut("{id:guid}/photo", SetChildsPhoto).MayRefuse().WithSummary("A new picture of a child: the file is the body, JPEG or PNG, up to 1 MB");
        child.MapDelete("{id:guid}/photo", RemoveChildsPhoto).WithSummary("No picture of a child any more");
        app.Feature("/api/admin/customers", "Customers").MapGet("{id:guid}/photo", Photo).Permit(Permissions.ViewCustomers)
            .Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", "image/png").WithSummary("A customer's picture");
    }

    private static Task<PreferencesDto> Get([FromServices] IPreferencesAppService me, CancellationToken ct) => me.GetAsync(ct);

    private static Task<PreferencesDto> Update(UpdatePreferencesDto input, [FromServices] IPreferencesAppService me) => me.UpdateAsync(input);

    private static Task<IResult> MyPhoto(HttpContext http, [FromServices] IPreferencesAppService me, CancellationToken ct) => OwnAsync(null, http, me, ct);

    private static Task<IResult> ChildsPhoto(Guid id, HttpContext http, [FromServices] IPreferencesAppService me, CancellationToken ct) => OwnAsync(id, http, me, ct);

    private static async Task<IResult> OwnAsync(Guid? childId, HttpContext http, IPreferencesAppService me, CancellationToken ct) =>
        await me.GetMyPhotoAsync(childId, ct) is { } photo ? Picture(http, photo) : Results.NoContent();

    private static async Task<IResult> Photo(Guid id, HttpContext http, [FromServices] IPreferencesAppService me, CancellationToken ct) =>
        await me.GetPhotoAsync(id, ct) is { } photo ? Picture(http, photo) : throw KernelErrors.NotFound.Exception();

    private static Task<NoContent> SetPhoto(HttpContext http, [FromServices] IPreferencesAppService me, CancellationToken ct) => SetAsync(null, http, me, ct);

    private static Task<NoContent> SetChildsPhoto(Guid id, HttpContext http, [FromServices] IPreferencesAppService me, CancellationToken ct) => SetAsync(id, http, me, ct);

    private static async Task<NoContent> SetAsync(Guid? childId, HttpContext http, IPreferencesAppService me, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; file.Length < MostBytes && (read = await http.Request.Body.ReadAsync(buffer, ct)) > 0;)
        {
            file.Write(buffer, 0, read);
        }

        await me.SetPhotoAsync(childId, file.ToArray());
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemovePhoto([FromServices] IPreferencesAppService me)
    {
        await me.RemovePhotoAsync(null);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemoveChildsPhoto(Guid id, [FromServices] IPreferencesAppService me)
    {
        await me.RemovePhotoAsync(id);
        return TypedResults.NoContent();
    }

    /// <summary>Nothing but a picture: whoever opens it alone gets no page that could run anything.</summary>
    private static IResult Picture(HttpContext http, PhotoDto photo)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(photo.Content, photo.MediaType);
    }
}
