using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhoSupervises.Resolution.Explaining;

/// <summary>The JSON form of answers: camelCase, Chinese unescaped.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Answer))]
public sealed partial class AnswerJson : JsonSerializerContext
{
    private static readonly AnswerJson Compact = new(Settings(indented: false));
    private static readonly AnswerJson Indented = new(Settings(indented: true));

    /// <summary>One line of JSON.</summary>
    public static string Line(Answer answer) => JsonSerializer.Serialize(answer, Compact.Answer);

    /// <summary>Indented JSON.</summary>
    public static string Pretty(Answer answer) => JsonSerializer.Serialize(answer, Indented.Answer);

    private static JsonSerializerOptions Settings(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
    };
}
