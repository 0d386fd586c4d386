using FluentAssertions;
using WhoSupervises.Model.Documents;
using WhoSupervises.Model.Duties;
using Xunit;

namespace WhoSupervises.Language.Tests;

public class DocumentTests
{
    [Fact]
    public void Load_Header_GivesTheParticulars()
    {
        SourceDocument document = Rules.Rulebook(("documents/a.rules",
            """
            # 文件：某市安全生产职责清单
            - 代号: mou-shi
            - 地区: 653100
            - 类型: 规范性文件
            - 状态: 征求意见稿
            - 文号: 某安发〔2024〕4号
            - 发布: 2024年5月28日
            - 施行: 未载明
            - 不早于: 2023-05-18; 因: 点名国家金融监督管理总局
            - 核对至: 2025-04
            - 被取代: 中华人民共和国危险化学品安全法; 自: 2026-05-01
            - 引用未载: 《安全、职责清单》、《许昌市清单》
            - 说明: 一；二
            - 说明: 三
            - 未编: 第7条,第十一条至第十五条; 因: 只讲企业义务
            """)).Documents.Should().ContainSingle().Subject;

        document.Should().BeEquivalentTo(new
        {
            Id = "mou-shi",
            Title = "某市安全生产职责清单",
            Region = "653100",
            Kind = DocumentKind.Normative,
            Standing = Standing.Draft,
            Number = "某安发〔2024〕4号",
            Promulgated = new DateOnly(2024, 5, 28),
            Effective = (DateOnly?)null,
            NotBefore = new DateOnly(2023, 5, 18),
            NotBeforeReason = "点名国家金融监督管理总局",
            CheckedUntil = new DateOnly(2025, 4, 1),
            SupersededBy = "中华人民共和国危险化学品安全法",
            SupersededFrom = new DateOnly(2026, 5, 1),
            KnownNotLoaded = new[] { "《安全、职责清单》", "《许昌市清单》" },
            Remarks = new[] { "一；二", "三" },
            LeftOut = new[] { "第七条、第十一条至第十五条；因：只讲企业义务" },
        });
    }

    [Fact]
    public void Load_DutyWithAllKeys_GivesThemAll()
    {
        Duty duty = Duties(
            """
            ## 第一条
            - 部门：某市文化和旅游局
            - 配合：旅游景区〔A级旅游景区〕、密室逃脱；环节：道路运输；主体：医院；场所：旅游景区；除外：危险化学品；会同：公安；条件：一，二；限定：按照职责分工；领域：消防；方式：指导各地
            """).Should().ContainSingle().Subject;

        duty.Should().BeEquivalentTo(new
        {
            Verb = Verb.Assist,
            Subjects = new[] { new Term("旅游景区", "A级旅游景区"), new Term("密室逃脱") },
            Stages = new[] { "道路运输" },
            Actors = new[] { new Term("医院") },
            Places = new[] { new Term("旅游景区") },
            Exclusions = new[] { new Term("危险化学品") },
            Partners = new[] { "公安" },
            Condition = "一，二",
            Qualifier = "按照职责分工",
            Aspect = "消防",
            Acting = Acting.Guiding,
        });
        duty.Organ.Name.Should().Be("某市文化和旅游局");
        duty.Clause.Should().Be(new ClauseReference("mou-shi", new ClausePath(1)));
    }

    [Fact]
    public void Load_AsciiPunctuation_ReadsTheSame()
    {
        string full = Meaning.Of(Rules.RulebookWith("## 第一条\n- 部门：某市文化和旅游局\n- 监管：旅游景区、密室逃脱；场所：医院\n"));

        Meaning.Of(Rules.RulebookWith("##第1条\n-部门: 某市文化和旅游局\n-监管:旅游景区,密室逃脱 ; 场所 :\u3000医院\n")).Should().Be(full);
    }

    [Fact]
    public void Load_AliasAsTerm_IsReadAsThePreferredNameWithTheWrittenWords()
    {
        Duty duty = Duties("## 第一条\n- 部门：某市文旅局\n- 监管：景区、危化品〔危险物品〕；环节：运送\n").Single();

        duty.Subjects.Should().Equal(new Term("旅游景区", "景区"), new Term("危险化学品", "危险物品"));
        duty.Stages.Should().Equal("运输");
        duty.Organ.Should().Be(new OrganReference("某市文化和旅游局", Literal: "某市文旅局"));
    }

    [Fact]
    public void Load_DepartmentOfTheArticle_HoldsForItsItemsUntilAnotherIsNamed()
    {
        Duty[] duties = Duties(
            """
            ## 第一条
            - 部门：某市文化和旅游局

            ## 第一条（一）
            - 监管：旅游景区

            ## 第一条（二）
            - 部门：自治区应急管理厅
            - 监管：危险化学品

            ## 第一条（三）
            - 监管：密室逃脱
            """);

        duties.Select(d => d.Organ.Name).Should().Equal("某市文化和旅游局", "自治区应急管理厅", "某市文化和旅游局");
    }

    [Fact]
    public void Load_FunctionsInOneClause_HoldForTheLinesBelowThem()
    {
        Duty[] duties = Duties(
            """
            ## 第六条（一）
            - 职能：文化和旅游〔旅游主管部门〕；级：县级以上地方
            - 综合监管：旅游景区
            - 职能：公安；级：国务院、省级
            - 许可：危险化学品；环节：运输
            """);

        duties.Select(d => d.Organ).Should().Equal(
            new OrganReference("文化和旅游", true, OrganLevels.Local, "旅游主管部门"),
            new OrganReference("公安", true, OrganLevels.National | OrganLevels.Province));
    }

    [Fact]
    public void Load_SeveralDepartments_ChargeEach()
    {
        Duties("## 第一条\n- 部门：某市文化和旅游局、自治区应急管理厅\n- 监管：旅游景区\n").Select(d => d.Organ.Name)
            .Should().Equal("某市文化和旅游局", "自治区应急管理厅");
    }

    [Fact]
    public void Load_OwnerInferredAtTheArticle_MarksTheDutiesBelow()
    {
        Duty[] duties = Duties("## 第一条\n- 部门：某市文化和旅游局\n- 归属待考：漏了标题\n\n## 第一条（一）\n- 监管：旅游景区\n\n## 第二条\n- 部门：某市文化和旅游局\n- 监管：密室逃脱\n");

        duties.Select(d => d.OwnerInferred).Should().Equal(true, false);
    }

    [Fact]
    public void Load_OtherLines_GiveTheirProvisions()
    {
        RuleClause clause = Rules.RulebookWith(
            """
            ## 第三十六条（七）〔二〕
            - 原则：谁主管谁负责
            - 定义：行业监管部门；义：负监管之责；不含其他
            - 程序：密室逃脱；机构：旗安委会；触发：发生事故；期限：三十日内
            - 兜底：按各自规定；另有规定的除外
            - 裁决：旗安委会；义：由它确定
            - 未点名：旅游景区
            - 共同职责：检查本系统
            - 分级：央企、省属企业；由：市政府
            - 未形式化：理由
            - 瑕疵：两个（七）
            """).Documents[0].Clauses.Single();

        clause.Path.Should().Be(new ClausePath(36, Item: 7, Twin: 2));
        clause.Provisions.Select(p => p.GetType().Name).Should().Equal(
            "StatedPrinciple", "Definition", "Procedure", "ResidualClause", "ArbitrationClause", "UnassignedSectors", "CommonDuty", "RoutingClause", "Unformalised", "Flaw");
        clause.Provisions.OfType<Definition>().Single().Meaning.Should().Be("负监管之责；不含其他");
        clause.Provisions.OfType<Procedure>().Single().Should().BeEquivalentTo(new { Name = "密室逃脱", Body = "旗安委会", Trigger = "发生事故", Deadline = "三十日内" });
        clause.Provisions.OfType<RoutingClause>().Single().Affiliations.Should().Equal("央企", "省属企业");
    }

    [Theory]
    [InlineData("第七条至第九条", "第七条 第八条 第九条")]
    [InlineData("第七条、第九条", "第七条 第九条")]
    [InlineData("第五条（一）至（三）", "第五条（一） 第五条（二） 第五条（三）")]
    [InlineData("第五条第二款（一）至（二）", "第五条第二款（一） 第五条第二款（二）")]
    [InlineData("第五条第一款至第二款", "第五条第一款 第五条第二款")]
    [InlineData("十二、（四）", "十二、（四）")]
    [InlineData("十二、至十三、", "十二、 十三、")]
    public void Load_HeadingOfSeveral_GivesEachClause(string heading, string clauses)
    {
        string.Join(' ', Rules.RulebookWith($"## {heading}\n- 未形式化：略\n").Documents[0].Clauses.Select(c => c.Path.ToString()))
            .Should().Be(clauses);
    }

    private static Duty[] Duties(string clauses) =>
        [.. Rules.RulebookWith(clauses).Documents[0].Clauses.SelectMany(c => c.Provisions).OfType<Duty>()];
}
