using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using WhoSupervises.Documents.Citations;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using WhoSupervises.Reports.Auditing;
using WhoSupervises.Reports.Rendering;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;
using Xunit;

namespace WhoSupervises.Reports.Tests.Auditing;

public partial class RegionAuditTests
{
    private const int MostBytes = 3 * 1024 * 1024;

    [Theory]
    [InlineData("650000")]
    [InlineData("411002")]
    public void Run_WholeCatalogue_EveryIndustryAndSubjectIsGraded(string region)
    {
        RegionAudit audit = Shipped.Audit(region);

        audit.Survey.Rows.Count(r => r.Matter.Level == MatterLevel.Class).Should().Be(1381);
        audit.Survey.Rows.Count(r => r.Matter.Level == MatterLevel.Subject).Should().Be(Shipped.Resolver.Rules.Graph.Count);
        audit.Survey.Rows.Should().OnlyContain(r => r.Status == "express" || r.Status == "principle" || r.Status == "overlap" || r.Status == "gap");
    }

    [Theory]
    [InlineData("650000")]
    [InlineData("411002")]
    public void Run_Summary_CountsEqualTheRows(string region)
    {
        RegionAudit audit = Shipped.Audit(region);

        foreach (MatterLevel level in Enum.GetValues<MatterLevel>())
        {
            foreach ((string status, _) in SurveyNames.Grades)
            {
                audit.Summary.Count(level, status).Should().Be(audit.Survey.Rows.Count(r => r.Matter.Level == level && r.Status == status));
            }
        }

        audit.Gaps.SelectMany(g => g.Rows).Should().HaveCount(audit.Survey.Rows.Count(r => r.Status == "gap"), "every gap is listed once");
        audit.Overlaps.SelectMany(o => o.Rows).Should().HaveCount(audit.Survey.Rows.Count(r => r.Status == "overlap"), "every overlap is listed once");
    }

    [Theory]
    [InlineData("650000")]
    [InlineData("411002")]
    public void Run_EveryRow_RestsOnClausesThatStandInTheRules(string region)
    {
        List<string> wrong = [];
        foreach (SurveyRow row in Shipped.Audit(region).Survey.Rows)
        {
            if (row.Lead.Count > 0 && row.Basis.Count == 0)
            {
                wrong.Add($"{row.Matter.Title}: no citation");
            }

            foreach (Citation citation in row.Basis.Where(c => !Stands(c)))
            {
                wrong.Add($"{row.Matter.Title}: {citation.Document} {citation.Clause}");
            }
        }

        wrong.Should().BeEmpty();
    }

    [SourcesFact]
    public void Run_EveryRow_CitationIsInTheOfficialText()
    {
        OfficialTexts texts = Shipped.Texts();
        HashSet<(string, string)> checkedAlready = [];
        List<string> wrong = [];
        foreach (Citation citation in Shipped.Audit("650000").Survey.Rows.SelectMany(r => r.Basis).Where(c => checkedAlready.Add((c.Document, c.Clause))))
        {
            SourceDocument document = Shipped.Document(citation.Document);
            if (texts.Open(document).State == SourceState.Read && (!ClausePath.TryParse(citation.Clause, out ClausePath path) || texts.Find(document, path) is null))
            {
                wrong.Add($"{citation.Document} {citation.Clause}");
            }
        }

        checkedAlready.Should().HaveCountGreaterThan(100);
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Run_Industry_AnswersAsResolveDoes()
    {
        foreach (SurveyRow row in Shipped.Audit("650000").Survey.Rows.Where(r => r.Matter.Level == MatterLevel.Class).Where((_, i) => i % 23 == 0))
        {
            Answer answer = Shipped.Resolver.Resolve(new Question { Region = "650000", Industry = row.Matter.Key, AsOf = Shipped.Day });

            (row.Status, row.LeadNames).Should().Be((answer.Status, string.Join('、', answer.Lead.Select(l => l.Department))), row.Matter.Title);
        }
    }

    [Theory]
    [InlineData("650000")]
    [InlineData("411002")]
    public void Html_Audit_IsOneSmallWellFormedFileThatAsksTheNetworkForNothing(string region)
    {
        RegionAudit audit = Shipped.Audit(region);

        string html = AuditHtml.Write(audit);

        System.Text.Encoding.UTF8.GetByteCount(html).Should().BeLessThan(MostBytes);
        Action parse = () => new XmlDocument { XmlResolver = null }.LoadXml(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        parse.Should().NotThrow();
        Requests().Matches(html).Should().BeEmpty();
        Ids().Matches(html).Select(m => m.Value).Should().OnlyHaveUniqueItems();
        foreach ((string status, _) in SurveyNames.Grades)
        {
            Regex.Matches(html, $" data-s=\"{status}\"", RegexOptions.None, TimeSpan.FromSeconds(10)).Should().HaveCount(audit.Survey.Rows.Count(r => r.Status == status), "each row is shown once");
        }
    }

    [Fact]
    public void Json_Audit_HoldsSummaryAndRows()
    {
        RegionAudit audit = Shipped.Audit("650000");
        using MemoryStream bytes = new();

        AuditJson.Write(bytes, audit);

        using JsonDocument json = JsonDocument.Parse(bytes.ToArray());
        json.RootElement.GetProperty("rows").GetArrayLength().Should().Be(audit.Survey.Rows.Count);
        json.RootElement.GetProperty("summary").GetProperty("class").GetProperty("total").GetInt32().Should().Be(1381);
        json.RootElement.GetProperty("receipt").GetProperty("rulebook").GetString().Should().Be(Shipped.Resolver.Rules.Source.Fingerprint);
    }

    [Fact]
    public void Xlsx_Audit_IsValidAndHoldsEveryRow()
    {
        RegionAudit audit = Shipped.Audit("411002");
        using MemoryStream bytes = new();

        WorkbookWriter.Write(bytes, AuditSheets.Of(audit));

        bytes.Position = 0;
        using SpreadsheetDocument book = SpreadsheetDocument.Open(bytes, isEditable: false);
        new OpenXmlValidator().Validate(book).Select(e => e.Description).Should().BeEmpty();
        string[] names = [.. book.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!)];
        names.Should().Equal("概要", "门类", "行业", "事项", "空白", "交叉", "部门", "文件自查", "未载入的文件");
        RowsOf("门类").Should().Be(21, "a heading and the twenty sections");
        RowsOf("行业").Should().Be(1972);

        int RowsOf(string name)
        {
            string id = book.WorkbookPart.Workbook.Sheets.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == name).Id!;
            return ((WorksheetPart)book.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Row>().Count();
        }
    }

    [Fact]
    public void Run_HeaviestMatters_StandFirst()
    {
        RegionAudit audit = Shipped.Audit("650000");

        audit.Gaps.Select(g => g.Hazard).Should().BeInDescendingOrder();
        audit.Overlaps.Select(o => o.Hazard).Should().BeInDescendingOrder();
    }

    [Fact]
    public void Run_WeiduAnnex_DepartmentsAreComparedWithTheirClass()
    {
        DepartmentFinding[] found = [.. Shipped.Audit("411002").Departments];

        found.Should().Contain(d => d.AnnexClass != null);
        found.Where(d => d.Supervising == 0 && d.Other > 0).Should().OnlyContain(d => d.Says.Contains("没有对行业或者事物的监管职责", StringComparison.Ordinal) || d.Says.Contains("企业", StringComparison.Ordinal));
    }

    private static bool Stands(Citation citation) =>
        citation.Document.StartsWith("ruling/", StringComparison.Ordinal)
        || (ClausePath.TryParse(citation.Clause, out ClausePath path) && Shipped.Document(citation.Document).Clauses.Any(c => c.Path with { Twin = 1 } == path && c.Provisions.Any(p => p is not Unformalised)));

    [GeneratedRegex("(?:src|href|action)=\"(?!#|data:,)[^\"]*\"|@import|url\\(|https?://", RegexOptions.None, 10_000)]
    private static partial Regex Requests();

    [GeneratedRegex(" id=\"[^\"]+\"", RegexOptions.None, 10_000)]
    private static partial Regex Ids();
}
