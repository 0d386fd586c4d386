using System.Text.Json.Serialization;

namespace WhoSupervises.Reports.Triage;

/// <summary>JSON of the lines gathered for notices.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class NoticeJson : JsonSerializerContext;
