using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BalletSaaS.Kernel;

/// <summary>How the contract is published at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApiSetup
{
    public static IServiceCollection AddContractDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "BalletSaaS", Version = "v1", Description = "Booking for ballet studios." };
            document.Servers = [];
            LoosenInput(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.OperationId ??= OperationId(context);
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query))
            {
                parameter.Name = char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
            }

            foreach (var file in (operation.Responses ?? []).SelectMany(answer => answer.Value.Content?.AsEnumerable() ?? []).Where(content => content.Key is "text/csv" or "text/calendar"))
            {
                file.Value.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
            }

            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    });

    private static string OperationId(OpenApiOperationTransformerContext context)
    {
        var path = context.Description.RelativePath!.Replace("api/", "", StringComparison.Ordinal);
        var words = path.Split('/', '-', '{', '}', ':').Where(word => word.Length > 0 && word != "guid");
        return context.Description.HttpMethod!.ToLowerInvariant() + string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    /// <summary>Says what our own JSON converters write, which the generator cannot see.</summary>
    private static void Describe(OpenApiSchema schema, Type declared)
    {
        if (declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(Change<>))
        {
            DescribeChange(schema, declared.GetGenericArguments()[0]);
            return;
        }

        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var orNull = type == declared ? default : JsonSchemaType.Null;
        if (type == typeof(TimeOnly))
        {
            schema.Type = JsonSchemaType.String | orNull;
            schema.Format = null;
            schema.Pattern = "^[0-2][0-9]:[0-5][0-9]$";
        }
        else if (type == typeof(DateTimeOffset))
        {
            schema.Type = JsonSchemaType.String | orNull;
        }
        else if (schema.Type is { } kind && kind.HasFlag(JsonSchemaType.Integer) && kind.HasFlag(JsonSchemaType.String))
        {
            // Numbers are written and read as numbers only.
            schema.Type = kind & ~JsonSchemaType.String;
            schema.Pattern = null;
        }
    }

    /// <summary>What can be changed, or taken away with null.</summary>
    private static void DescribeChange(OpenApiSchema schema, Type value)
    {
        var type = Nullable.GetUnderlyingType(value) ?? value;
        (schema.Type, schema.Format) = type == typeof(Guid) ? (JsonSchemaType.String | JsonSchemaType.Null, "uuid")
            : type == typeof(int) ? (JsonSchemaType.Integer | JsonSchemaType.Null, "int32")
            : throw new NotSupportedException($"Say here how {type.Name} is written.");
    }

    /// <summary>In what clients send, whatever may be null may be left out.</summary>
    private static void LoosenInput(OpenApiDocument document)
    {
        var bodies = document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
            .SelectMany(operation => operation.RequestBody?.Content?.Values ?? Enumerable.Empty<OpenApiMediaType>());
        var waiting = new Queue<IOpenApiSchema>(bodies.Select(body => body.Schema).OfType<IOpenApiSchema>());
        var seen = new HashSet<string>();
        while (waiting.TryDequeue(out var next))
        {
            if (next is OpenApiSchemaReference reference && !seen.Add(reference.Reference.Id!))
            {
                continue;
            }

            foreach (var (name, property) in next.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                if (MayBeNull(property))
                {
                    next.Required?.Remove(name);
                }

                waiting.Enqueue(property);
                (property.OneOf ?? []).ToList().ForEach(waiting.Enqueue);
            }
        }
    }

    private static bool MayBeNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true || schema.OneOf?.Any(option => option.Type == JsonSchemaType.Null) == true;
}
