using WhoSupervises.Reports.Rendering;

namespace WhoSupervises.Cli.Files;

/// <summary>The forms a report comes in, each made only when asked for.</summary>
/// <param name="Text">Lines for the screen.</param>
/// <param name="Html">A page in one file.</param>
/// <param name="Sheets">Tables of a workbook.</param>
/// <param name="Json">JSON.</param>
internal sealed record ReportForms(Func<string> Text, Func<string> Html, Func<IReadOnlyList<Sheet>> Sheets, Action<Stream> Json);
