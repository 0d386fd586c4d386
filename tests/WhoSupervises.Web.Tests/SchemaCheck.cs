using System.Text.Json;

namespace WhoSupervises.Web.Tests;

/// <summary>The part of JSON Schema that our OpenAPI document uses: $ref, type, enum, required, properties, items, minItems.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    public List<string> Errors { get; } = [];

    public void Check(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            JsonElement target = document;
            foreach (string part in reference.GetString()!.Split('/').Skip(1))
            {
                target = target.GetProperty(part);
            }

            Check(value, target, at);
            return;
        }

        if (schema.TryGetProperty("type", out JsonElement type) && !Types(type).Any(t => IsOf(value, t)))
        {
            Errors.Add($"{at}: {value.ValueKind} is not {type}");
            return;
        }

        if (schema.TryGetProperty("enum", out JsonElement choices) && !choices.EnumerateArray().Any(c => c.ToString() == value.ToString() && c.ValueKind == value.ValueKind))
        {
            Errors.Add($"{at}: {value} is none of {choices}");
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            Members(value, schema, at);
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            Items(value, schema, at);
        }
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };

    private void Members(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("required", out JsonElement required))
        {
            Errors.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at}: {r} is missing"));
        }

        if (schema.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                if (value.TryGetProperty(property.Name, out JsonElement member))
                {
                    Check(member, property.Value, $"{at}.{property.Name}");
                }
            }
        }
    }

    private void Items(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("minItems", out JsonElement least) && value.GetArrayLength() < least.GetInt32())
        {
            Errors.Add($"{at}: fewer than {least} items");
        }

        if (schema.TryGetProperty("items", out JsonElement items))
        {
            int index = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                Check(item, items, $"{at}[{index++}]");
            }
        }
    }
}
