using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language.Text;

/// <summary>Where a file's findings are gathered.</summary>
internal sealed class FileContext(string file)
{
    public string File => file;

    public List<Diagnostic> Diagnostics { get; } = [];

    public SourcePosition At(RuleLine line, Lexeme lexeme) => new(file, line.Number, lexeme.Column);

    public SourcePosition At(RuleLine line) => new(file, line.Number, line.Start + 1);

    public void Report(RuleLine line, Lexeme lexeme, Finding finding) => Diagnostics.Add(finding.At(At(line, lexeme)));

    public void Report(RuleLine line, int column, Finding finding) => Diagnostics.Add(finding.At(new(file, line.Number, column)));

    public void Report(RuleLine line, Finding finding) => Diagnostics.Add(finding.At(At(line)));
}
