using System.Globalization;
using WhoSupervises.Model.Documents;
using WhoSupervises.Reports.Rendering;
using WhoSupervises.Reports.Surveys;
using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Reports.Auditing;

/// <summary>The audit as one page.</summary>
public sealed class AuditHtml
{
    private const int MostCards = 150;
    private const int MostAlso = 6;
    private const int MostNamed = 8;
    private const string Extra = """
        svg .v{writing-mode:vertical-rl;text-anchor:end;dominant-baseline:central}svg .c{text-anchor:middle;font-size:9.5px}
        svg .d{fill:#5b93c7}svg .o{fill:#e0912f}svg .x{fill:#d9645c}svg path{stroke:#e3e8ec;fill:none}
        table.l th:nth-child(1){width:22%}table.l th:nth-child(2){width:4rem}table.l th:nth-child(3){width:22%}table.l th:nth-child(5){width:22%}
        svg a text{fill:#174f86}svg a:focus-visible text{text-decoration:underline;font-weight:700}p:target{background:#fff6d6}
        .paper{display:none}.card ul{margin:.1rem 0;padding-left:1.4rem}.card details{margin:.2rem 0}
        @media print{.screen,.card pre,.card details{display:none}.paper{display:block}.cards{columns:2;column-gap:7mm}.card{font-size:8.5pt;line-height:1.45;padding:.2rem .5rem;margin:.3rem 0}.card small,.card .tag{font-size:inherit}svg{break-inside:avoid}svg a text{fill:#1b1f24}}
        input[name=f]:focus-visible+label{text-decoration:underline}
        #f1:checked~table tr[data-s]:not([data-s=express]),#f2:checked~table tr[data-s]:not([data-s=principle]),#f3:checked~table tr[data-s]:not([data-s=overlap]),#f4:checked~table tr[data-s]:not([data-s=gap]){display:none}
        """;

    private const string Script = """
        function show(){var at=document.getElementById(location.hash.slice(1));for(var d=at;d;d=d.parentElement){if(d.tagName==='DETAILS'){d.open=true}}if(at){at.scrollIntoView()}}
        addEventListener('hashchange',show);if(location.hash){show()}
        var box=document.getElementById('q');
        if(box){box.parentNode.hidden=false;box.addEventListener('input',function(){var q=box.value.trim();document.querySelectorAll('#subjects tbody tr').forEach(function(r){r.hidden=q!==''&&r.textContent.indexOf(q)<0})})}
        addEventListener('beforeprint',function(){document.querySelectorAll('details.p').forEach(function(d){d.open=true})});
        """;

    private readonly RegionAudit _audit;
    private readonly HtmlPage _page;
    private readonly HeatMap _map;
    private readonly ILookup<string, SurveyRow> _children;
    private readonly Dictionary<string, List<SurveyRow>> _leaves = new(StringComparer.Ordinal);

    private AuditHtml(RegionAudit audit)
    {
        _audit = audit;
        _page = new HtmlPage($"{audit.Survey.Place}安全生产监管职责审查", Extra);
        _map = new HeatMap(Shorten);
        _children = audit.Survey.Rows.Where(r => r.Matter.IsIndustry).ToLookup(r => r.Matter.Parent, StringComparer.Ordinal);
    }

    /// <summary>Writes the page.</summary>
    public static string Write(RegionAudit audit) => new AuditHtml(audit).Write();

    private string Write()
    {
        Head();
        Summary();
        Industries();
        Gaps();
        Overlaps();
        Departments();
        Documents();
        NotLoaded();
        Subjects();
        Receipt receipt = _audit.Survey.Receipt;
        _page.Add($"<p class=\"s\">本报告只涉及安全生产监管。按 {_audit.Survey.Where.AsOf:yyyy-MM-dd} 的规定作出；规则指纹 {receipt.Rulebook}，{receipt.Engine}。</p>\n");
        return _page.Finish(Script);
    }

    private void Head()
    {
        _page.Add($"<h1>{_audit.Survey.Place}安全生产监管职责审查</h1>\n<p class=\"s\">逐项判断《国民经济行业分类》（GB/T 4754-2017）的全部行业和事项词表的全部事项由谁监管。空白是指已载入的文件没有点名部门，不等于没有任何规定。建议稿没有效力，由有权机关决定（安全生产法第十条）。</p>\n");
        foreach (SourceDocument draft in _audit.Survey.Where.Rules.Documents.Where(d => d.Standing == Standing.Draft))
        {
            _page.Add($"<p><strong>《{draft.Title}》是征求意见稿，没有效力，涉及它的判断仅供参考。</strong></p>\n");
        }

        _page.Raw("<nav><a href=\"#map\">行业与部门</a><a href=\"#gaps\">空白</a><a href=\"#overlaps\">交叉</a><a href=\"#departments\">部门</a><a href=\"#document\">文件自查</a><a href=\"#notloaded\">未载入的文件</a><a href=\"#subjects\">事项</a></nav>\n");
    }

    private void Summary()
    {
        _page.Raw("<h2 id=\"summary\">概要</h2>\n<table><thead><tr><th>层级</th><th>合计</th><th>明文</th><th>推定</th><th>交叉</th><th>空白</th></tr></thead><tbody>\n");
        foreach (MatterLevel level in Enum.GetValues<MatterLevel>())
        {
            _page.Add($"<tr><th>{SurveyNames.LevelOf(level)}</th><td class=\"n\">{_audit.Summary.Count(level)}</td>");
            foreach ((string status, _) in SurveyNames.Grades)
            {
                _page.Add($"<td class=\"n\" data-count=\"{level.ToString()}-{status}\">{_audit.Summary.Count(level, status)}</td>");
            }

            _page.Raw("</tr>\n");
        }

        int unsettled = _audit.Overlaps.Count(o => o.Lead.Length == 0);
        _page.Add($"</tbody></table>\n<p>意思相同的行合并后：空白 {_audit.Gaps.Count} 项（高危 {_audit.Gaps.Count(g => g.Hazard > 1)}），交叉 {_audit.Overlaps.Count} 项（其中现有原则分不出牵头的 {unsettled} 项）；文件自查发现 {_audit.DocumentFindings.Count(f => f.IsProblem)} 处问题。</p>\n");
    }

    private void Industries()
    {
        _page.Raw("<h2 id=\"map\">行业与部门</h2>\n<p class=\"s\">格内数字是该部门牵头的小类数，颜色越深占比越大；橙色是几个部门都有直接职责、分不出牵头的，红色是空白。点行名或逐级展开：门类、大类、中类、小类（按 Tab 选中，回车展开）。</p>\n");
        SurveyRow[] sections = [.. _children[""]];
        if (sections.Length == 0)
        {
            return;
        }

        _page.Raw(_map.Draw("门类与牵头部门", [.. sections.Select(BandOf)])).Raw("\n");
        foreach (SurveyRow section in sections)
        {
            Open(section, "p");
            SurveyRow[] divisions = [.. _children[section.Matter.Key]];
            Map(section, divisions);
            foreach (SurveyRow division in divisions)
            {
                Open(division, "");
                SurveyRow[] groups = [.. _children[division.Matter.Key]];
                Map(division, groups);
                foreach (SurveyRow group in groups)
                {
                    Open(group, "");
                    SurveyRow[] classes = [.. _children[group.Matter.Key]];
                    Map(group, classes);
                    _page.Raw("<table class=\"f l\"><thead><tr><th>小类</th><th>结论</th><th>牵头</th><th>依据</th><th>协同</th></tr></thead><tbody>\n");
                    foreach (SurveyRow leaf in classes)
                    {
                        Row(leaf, leaf.Matter.Title);
                    }

                    _page.Raw("</tbody></table></details>\n");
                }

                _page.Raw("</details>\n");
            }

            _page.Raw("</details>\n");
        }
    }

    private void Open(SurveyRow row, string css)
    {
        List<SurveyRow> leaves = Leaves(row);
        string counts = string.Join('　', SurveyNames.Grades.Select(g => (g.Value, Count: leaves.Count(l => l.Status == g.Key))).Where(c => c.Count > 0).Select(c => $"{c.Value} {c.Count.ToString(CultureInfo.InvariantCulture)}"));
        _page.Raw(css.Length > 0 ? $"<details class=\"{css}\">" : "<details>")
            .Add($"<summary><strong>{row.Matter.Title}</strong>　<small>{counts}</small></summary>\n<p class=\"s\" id=\"{IdOf(row)}\" data-s=\"{row.Status}\">本级：")
            .Raw(HtmlPage.Grade(row.Status)).Add($"　{SurveyNames.LeadOf(row)}　{Citations.Brief(row.Basis)}{Co(row)}</p>\n");
    }

    /// <summary>A map with a single column would only repeat the lines below it.</summary>
    private void Map(SurveyRow above, SurveyRow[] rows)
    {
        if (rows.Length > 1 && HeatMap.Columns(Leaves(above)) > 1)
        {
            _page.Raw(_map.Draw($"{above.Matter.Title}与牵头部门", [.. rows.Select(BandOf)])).Raw("\n");
        }
    }

    private HeatMap.Band BandOf(SurveyRow row) => new(row.Matter.Title, Leaves(row), row.Matter.Level == MatterLevel.Class ? "" : IdOf(row));

    private static string IdOf(SurveyRow row) => "i" + row.Matter.Key;

    private void Row(SurveyRow row, string title)
    {
        _page.Add($"<tr data-s=\"{row.Status}\"><td>{title}</td><td>").Raw(HtmlPage.Grade(row.Status)).Add($"</td><td>{SurveyNames.LeadOf(row)}</td><td>{Citations.Brief(row.Basis)}</td><td>{string.Join('、', row.Co.Take(6))}{(row.Co.Count > 6 ? "等" : "")}</td></tr>\n");
    }

    private void Gaps()
    {
        _page.Add($"<h2 id=\"gaps\">空白（{_audit.Gaps.Count}）</h2>\n<p class=\"s\">已载入的文件没有点名部门；可能载于<a href=\"#notloaded\">提到而未载入的文件</a>（{_audit.NotLoaded.Sum(n => n.Titles.Count)} 件）。按危险程度排列，每项附能够填补它的最小条款。</p>\n<div class=\"cards\">\n");
        foreach (GapFinding gap in _audit.Gaps.Take(MostCards))
        {
            _page.Add($"<div class=\"card gap\"><span class=\"tag\">{SurveyNames.HazardOf(gap.Hazard)}</span><strong>{gap.Subject}</strong>　<small>{Matters(gap.Rows)}</small>");
            if (gap.Unassigned is { } listed)
            {
                _page.Add($"<br/>《{Citations.Short(listed.Title)}》{listed.Clause}列出这个行业，没有写由哪个部门负责。");
            }

            if (gap.ExcludedBy.Count > 0)
            {
                _page.Add($"<br/>{Citations.Brief(gap.ExcludedBy)}把它排除在外。");
            }

            Closing(gap.Closing, new ClosingWords("经试算，加入后空白消除，其他事项的牵头不变。", "试算未能填补。"));
            _page.Raw("</div>\n");
        }

        _page.Raw("</div>\n");
        Rest([.. _audit.Gaps.Skip(MostCards).Select(g => (g.Subject, g.Hazard, g.Closing))]);
    }

    /// <summary>Overlaps between the same departments by the same clauses are told once, with all their matters.</summary>
    private void Overlaps()
    {
        IGrouping<string, OverlapFinding>[] groups = [.. _audit.Overlaps.GroupBy(o => $"{o.Hazard.ToString(CultureInfo.InvariantCulture)}|{o.Lead}|{string.Join('|', o.Departments.Select(d => $"{d.Department}，{d.Role}，{Citations.Text(d.Basis)}"))}", StringComparer.Ordinal)];
        _page.Add($"<h2 id=\"overlaps\">交叉（{_audit.Overlaps.Count}）</h2>\n<p class=\"s\">两个以上部门都有直接职责；同样的部门依同样的条款交叉的并为一组，共 {groups.Length} 组。按危险程度排列，现有原则分不出牵头的在前。</p>\n<div class=\"cards\">\n");
        foreach (IGrouping<string, OverlapFinding> group in groups.Take(MostCards))
        {
            Overlap([.. group]);
        }

        _page.Raw("</div>\n");
        Rest([.. groups.Skip(MostCards).SelectMany(g => g).Select(o => (o.Subject, o.Hazard, o.Closing))]);
    }

    private void Overlap(OverlapFinding[] group)
    {
        OverlapFinding first = group[0];
        _page.Add($"<div class=\"card overlap\"><span class=\"tag\">{SurveyNames.HazardOf(first.Hazard)}</span><strong>{string.Join('、', group.Take(MostNamed).Select(o => o.Subject))}{(group.Length > MostNamed ? $" 等 {group.Length.ToString(CultureInfo.InvariantCulture)} 项" : "")}</strong>　<small>{(group.Length == 1 ? Matters(first.Rows) : "")}</small><br/>{(first.Lead.Length > 0 ? "按原则由" + first.Lead + "牵头。" : "现有原则分不出牵头部门。")}<ul>");
        foreach (Assignment department in first.Departments)
        {
            _page.Add($"<li>{department.Department}（{department.Role}）：{Citations.Brief(department.Basis)}</li>");
        }

        _page.Raw("</ul>");
        if (group.Length > MostNamed)
        {
            _page.Add($"<details><summary>{group.Length} 项全部列出</summary><p>{string.Join('、', group.Select(o => o.Subject))}</p></details>");
        }

        bool allTried = group.All(o => o.Closing.Tried);
        Closing(first.Closing, new ClosingWords(allTried ? group.Length == 1 ? "经试算，认定后交叉消除。" : "各项写法相同；经试算，认定后交叉都消除。" : "经试算，认定后交叉消除；同组有的仍有交叉，需修改条款本身。", "试算后仍有交叉，需修改条款本身。"));
        _page.Raw("</div>\n");
    }

    private void Rest(IReadOnlyList<(string Subject, int Hazard, ClosingClause Closing)> rest)
    {
        if (rest.Count == 0)
        {
            return;
        }

        _page.Add($"<details><summary>其余 {rest.Count} 项</summary><table class=\"f\"><thead><tr><th>事项</th><th>程度</th><th>建议部门</th><th>建议稿</th></tr></thead><tbody>\n");
        foreach ((string subject, int hazard, ClosingClause closing) in rest)
        {
            _page.Add($"<tr><td>{subject}</td><td>{SurveyNames.HazardOf(hazard)}</td><td>{closing.Department}</td><td>{closing.Sentence}{(closing.Tried || !closing.IsDrafted ? "" : "（试算未通过）")}</td></tr>\n");
        }

        _page.Raw("</tbody></table></details>\n");
    }

    private void Closing(ClosingClause closing, ClosingWords words)
    {
        if (!closing.IsDrafted)
        {
            _page.Add($"<div>{closing.Sentence}</div><small>{closing.Reason}。</small>");
            return;
        }

        string tried = closing.Tried && closing.SideEffects.Count == 0 ? words.Closes : closing.Tried ? $"加入后会改变：{string.Join('、', closing.SideEffects.Take(5))}。" : words.Fails;
        string also = closing.AlsoCloses.Count == 0 ? "" : $"同时填补：{string.Join('、', closing.AlsoCloses.Take(MostAlso))}{(closing.AlsoCloses.Count > MostAlso ? $"等 {closing.AlsoCloses.Count.ToString(CultureInfo.InvariantCulture)} 项" : "")}。";
        string place = closing.Ruling is null ? $"《{Citations.Short(closing.Document)}》{closing.Place}" : closing.Document;
        _page.Add($"<div><span class=\"tag\">建议稿</span>{place}：{closing.Sentence}</div><pre>{closing.Rule}</pre><small>{closing.Reason}。{tried}{also}</small>");
    }

    private void Departments()
    {
        _page.Raw("<h2 id=\"departments\">部门</h2>\n");
        if (_audit.Departments.Count == 0)
        {
            _page.Raw("<p>本地没有已载入的职责分工文件。</p>\n");
            return;
        }

        _page.Raw("<table><thead><tr><th>部门</th><th>附表分类</th><th>监管类职责</th><th>其他职责</th><th>牵头小类</th><th>问题</th></tr></thead><tbody>\n");
        foreach (DepartmentFinding d in _audit.Departments.OrderBy(d => d.Says.Length == 0))
        {
            _page.Add($"<tr><td>{d.Department}</td><td>{d.AnnexClass ?? "—"}</td><td class=\"n\">{d.Supervising}</td><td class=\"n\">{d.Other}</td><td class=\"n\">{d.Leads}</td><td>{d.Says}</td></tr>\n");
        }

        _page.Raw("</tbody></table>\n");
    }

    private void Documents()
    {
        _page.Raw("<h2 id=\"document\">文件自查</h2>\n");
        if (_audit.DocumentFindings.Count == 0)
        {
            _page.Raw("<p>没有发现问题。</p>\n");
            return;
        }

        _page.Raw("<table class=\"f\"><colgroup><col style=\"width:7rem\"/><col style=\"width:10rem\"/><col/></colgroup><thead><tr><th>类别</th><th>条款</th><th>问题</th></tr></thead><tbody>\n");
        foreach (DocumentFinding finding in _audit.DocumentFindings)
        {
            _page.Add($"<tr><td>{finding.Kind}{(finding.IsProblem ? "" : "（提示）")}</td><td>{string.Join('、', finding.Clauses)}</td><td>{finding.Says}</td></tr>\n");
        }

        _page.Raw("</tbody></table>\n");
    }

    private void NotLoaded()
    {
        _page.Raw("<h2 id=\"notloaded\">提到而未载入的文件</h2>\n<ul>\n");
        foreach ((SourceDocument by, IReadOnlyList<string> titles) in _audit.NotLoaded)
        {
            _page.Add($"<li>《{by.Title}》提到：{string.Join('、', titles)}</li>\n");
        }

        _page.Raw("</ul>\n<h2>所用文件</h2>\n<ul>\n");
        foreach (SourceDocument document in _audit.Survey.Where.Rules.Documents)
        {
            _page.Add($"<li>《{document.Title}》{(document.Number is null ? "" : "（" + document.Number + "）")}</li>\n");
        }

        _page.Raw("</ul>\n");
    }

    private void Subjects()
    {
        _page.Raw("<h2 id=\"subjects\">事项</h2>\n<p class=\"paper\">事项逐项的结论不在打印稿里，请看电子版。</p>\n<p class=\"filters\" hidden=\"hidden\"><label>查找 <input id=\"q\" type=\"search\"/></label></p>\n<section class=\"screen\">");
        string[] filters = ["全部", "明文", "推定", "交叉", "空白"];
        for (int i = 0; i < filters.Length; i++)
        {
            _page.Add($"<input type=\"radio\" name=\"f\" id=\"f{i}\"{(i == 0 ? new Attribute(" checked=\"checked\"") : new Attribute(""))}/><label for=\"f{i}\">{filters[i]}　</label>");
        }

        _page.Raw("\n<table class=\"f\"><thead><tr><th>事项</th><th style=\"width:4rem\">结论</th><th>牵头</th><th>依据</th><th>协同</th></tr></thead><tbody>\n");
        foreach (SurveyRow row in _audit.Survey.Rows.Where(r => !r.Matter.IsIndustry))
        {
            Row(row, row.Matter.Aspect == "行业" ? row.Matter.Name : $"{row.Matter.Name}〔{row.Matter.Aspect}〕");
        }

        _page.Raw("</tbody></table></section>\n");
    }

    private List<SurveyRow> Leaves(SurveyRow row)
    {
        if (_leaves.TryGetValue(row.Matter.Key, out List<SurveyRow>? known))
        {
            return known;
        }

        SurveyRow[] children = [.. _children[row.Matter.Key]];
        return _leaves[row.Matter.Key] = children.Length == 0 ? [row] : [.. children.SelectMany(Leaves)];
    }

    private static string Co(SurveyRow row) => row.Co.Count == 0 ? "" : $"　协同：{string.Join('、', row.Co.Take(6))}{(row.Co.Count > 6 ? "等" : "")}";

    private static string Matters(IReadOnlyList<SurveyRow> rows)
    {
        string[] industries = [.. rows.Where(r => r.Matter.IsIndustry).Select(r => r.Matter.Title)];
        return industries.Length == 0 ? "" : string.Join('、', industries.Take(4)) + (industries.Length > 4 ? $"等 {industries.Length.ToString(CultureInfo.InvariantCulture)} 个行业" : "");
    }

    private string Shorten(string department)
    {
        string region = _audit.Survey.Where.Region.Name;
        string name = department.StartsWith(region, StringComparison.Ordinal) && department.Length > region.Length + 2 ? department[region.Length..] : department;
        name = name.StartsWith("自治区", StringComparison.Ordinal) && name.Length > 5 ? name[3..] : name;
        name = name.Replace("（具体机构未载）", "", StringComparison.Ordinal);
        return name.Length > 14 ? name[..13] + "…" : name;
    }

    private readonly record struct ClosingWords(string Closes, string Fails);

    /// <summary>Markup that <see cref="HtmlPage.Add"/> must leave as it is.</summary>
    private sealed record Attribute(string Text)
    {
        public override string ToString() => Text;
    }
}
