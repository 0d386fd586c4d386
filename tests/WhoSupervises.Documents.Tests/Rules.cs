using System.Collections.Immutable;
using WhoSupervises.Documents.Citations;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Model.Subjects;

namespace WhoSupervises.Documents.Tests;

/// <summary>Rulebooks built in code, and a folder with official texts for them.</summary>
internal sealed class Rules : IDisposable
{
    public const string Id = "shiyan";

    private readonly List<RuleClause> clauses = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("whosupervises").FullName;

    public DocumentKind Kind { get; init; } = DocumentKind.Normative;

    public string Text { get; init; } = "";

    public string? SourceFile { get; init; } = "试验清单.txt";

    public string? SourceHeading { get; init; }

    public ImmutableArray<string> LeftOut { get; init; } = [];

    public ImmutableArray<string> Remarks { get; init; } = [];

    public Rules Clause(string path, params Provision[] provisions)
    {
        ClausePath at = Tree.At(path);
        clauses.Add(new RuleClause(at, null, [.. provisions.Select(p => p with { Clause = new ClauseReference(Id, at), Position = Here(clauses.Count) })], Here(clauses.Count)));
        return this;
    }

    public static Duty Duty(string organ, params Term[] subjects) =>
        new() { Clause = default, Organ = new OrganReference(organ), Verb = Verb.Supervise, Subjects = [.. subjects] };

    public static Duty Function(string function, string? literal, params Term[] subjects) =>
        new() { Clause = default, Organ = new OrganReference(function, true, OrganLevels.All, literal), Verb = Verb.Supervise, Subjects = [.. subjects] };

    public static Unformalised No(string reason) => new() { Clause = default, Reason = reason };

    public SourceDocument Document => new()
    {
        Id = Id, Title = "试验清单", Region = "650000", Kind = Kind, Standing = Standing.InForce,
        SourceFile = SourceFile, SourceHeading = SourceHeading, LeftOut = LeftOut, Remarks = Remarks, Clauses = [.. clauses],
    };

    public Rulebook Rulebook => new()
    {
        Fingerprint = "",
        Documents = [Document],
        Subjects = [new Subject { Name = "剧本娱乐场所", Aliases = ["密室", "密室逃脱"] }, new Subject { Name = "危险化学品", Aliases = ["危化品"] }],
        Stages = [new Stage { Name = "经营", Aliases = ["销售"] }, new Stage { Name = "储存" }],
        Organs = [new Organ { Name = "区文化局", Region = "650000", Aliases = ["区文广旅局"] }],
        Functions = [new OrganFunction { Name = "消防救援", Aliases = ["消防救援机构", "消防"] }],
        Principles = [new Principle { Name = "谁主管谁负责", Stage = 5 }, new Principle { Name = "谁审批谁负责", Stage = 7 }],
    };

    public CitationReport Check()
    {
        if (Text.Length > 0)
        {
            File.WriteAllText(Path.Combine(Folder, "试验清单.txt"), Text);
        }

        return CitationChecker.Check(Rulebook, Folder);
    }

    public string[] Findings() => [.. Check().Diagnostics.Select(d => $"{d.Code} {d.Severity} {d.Message}")];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static SourcePosition Here(int clause) => new("试验.rules", clause + 10, 1);
}
