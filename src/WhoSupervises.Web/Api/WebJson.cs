using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WhoSupervises.Web.Asking;

namespace WhoSupervises.Web.Api;

/// <summary>The JSON of the API apart from answers: camelCase, Chinese unescaped.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(List<RegionItem>))]
[JsonSerializable(typeof(List<SubjectItem>))]
[JsonSerializable(typeof(List<DocumentItem>))]
[JsonSerializable(typeof(DocumentItem))]
[JsonSerializable(typeof(IReadOnlyList<Suggestion>))]
internal sealed partial class WebJson : JsonSerializerContext
{
    public static WebJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
