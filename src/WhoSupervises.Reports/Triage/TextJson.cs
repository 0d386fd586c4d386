using System.Text.Json.Serialization;

namespace WhoSupervises.Reports.Triage;

/// <summary>JSON of plain texts.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class TextJson : JsonSerializerContext;
