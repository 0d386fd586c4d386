using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using WhoSupervises.Model;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Tests;

/// <summary>A rulebook as text without places and fingerprint, so that two can be compared.</summary>
internal static partial class Meaning
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new ProvisionConverter(), new ClauseConverter() } };

    public static string Of(RulebookLoadResult result) =>
        result.Rulebook is { } rulebook ? Of(rulebook) : string.Join('\n', result.Diagnostics.Select(d => d.Code + Digits().Replace(d.Message, "#")).Order(StringComparer.Ordinal));

    public static string Of(Rulebook rulebook) =>
        Position().Replace(JsonSerializer.Serialize(rulebook with { Fingerprint = "" }, Options), "");

    [GeneratedRegex("\"Position\":\\{[^}]*\\}")]
    private static partial Regex Position();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    /// <summary>Writes clause numbers as statutes print them.</summary>
    private sealed class ClauseConverter : JsonConverter<ClausePath>
    {
        public override ClausePath Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ClausePath value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    /// <summary>Writes provisions with all that their own kind holds.</summary>
    private sealed class ProvisionConverter : JsonConverter<Provision>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Provision);

        public override Provision Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Provision value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.GetType().Name);
            JsonSerializer.Serialize(writer, (object)value, options);
            writer.WriteEndArray();
        }
    }
}
