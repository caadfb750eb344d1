using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BalletSaaS.Kernel;

/// <summary>A <see cref="Change{T}"/> in JSON: what it is to, also when that is null; where there is none, no member.</summary>
internal sealed class ChangeJson : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Change<>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(type.GetGenericArguments()))!;

    /// <summary>A converter alone cannot leave a member out.</summary>
    public void LeaveOut(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => CanConvert(member.PropertyType)))
        {
            member.ShouldSerialize = (_, change) => change is not null;
        }
    }

    private sealed class Converter<T> : JsonConverter<Change<T?>>
    {
        public override bool HandleNull => true;

        public override Change<T?> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T>(ref reader, options));

        /// <remarks>No change comes here only as the default that the contract document shows.</remarks>
        public override void Write(Utf8JsonWriter writer, Change<T?>? change, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, change is null ? default : change.To, options);
    }
}
