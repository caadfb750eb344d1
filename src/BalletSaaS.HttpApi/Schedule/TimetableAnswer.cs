using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using BalletSaaS.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BalletSaaS.Schedule;

/// <summary>
/// A page of the timetable, the same JSON as the serializer makes of it. What of a class is the same for everybody is written once for
/// all who look in the same moment; each answer has only what is the caller's own to write in its place.
/// </summary>
internal sealed class TimetableAnswer(PagedResultDto<AvailableClassDto> page) : IResult
{
    /// <summary>The caller's own members as <see cref="AvailableClassDto.Shared"/> has them.</summary>
    private static ReadOnlySpan<byte> Nobodys => "\"bookable\":false,\"refusal\":null,\"myBooking\":null"u8;

    private static readonly ConditionalWeakTable<AvailableClassDto, byte[][]> Written = [];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        Write(response.BodyWriter, httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private void Write(IBufferWriter<byte> output, JsonSerializerOptions json)
    {
        output.Write("{\"items\":["u8);
        var first = true;
        foreach (var item in page.Items)
        {
            output.Write(first ? [] : ","u8);
            first = false;
            var shared = Written.GetValue(item.Shared ?? item, shown => Split(shown, json));
            output.Write(shared[0]);
            output.Write(item.Bookable ? "\"bookable\":true,\"refusal\":"u8 : "\"bookable\":false,\"refusal\":"u8);
            output.Write(item.Refusal is null ? "null"u8 : JsonSerializer.SerializeToUtf8Bytes(item.Refusal, json));
            output.Write(",\"myBooking\":"u8);
            output.Write(item.MyBooking is null ? "null"u8 : JsonSerializer.SerializeToUtf8Bytes(item.MyBooking, json));
            output.Write(shared[1]);
        }

        output.Write("],\"totalCount\":"u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(page.TotalCount, json));
        output.Write("}"u8);
    }

    /// <summary>What stands before the caller's own members, and what behind.</summary>
    private static byte[][] Split(AvailableClassDto shown, JsonSerializerOptions json)
    {
        var whole = JsonSerializer.SerializeToUtf8Bytes(shown with { Bookable = false, Refusal = null, MyBooking = null }, json);
        var place = whole.AsSpan().IndexOf(Nobodys); // no text can hold it: its quotes would be escaped
        return place >= 0
            ? [whole[..place], whole[(place + Nobodys.Length)..]]
            : throw new InvalidOperationException("A class is written with bookable, refusal and myBooking one after another.");
    }
}
