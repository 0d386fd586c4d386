using FluentAssertions;
using WhoSupervises.Model;
using WhoSupervises.Model.Cases;
using WhoSupervises.Model.Duties;
using WhoSupervises.Model.Organs;
using WhoSupervises.Model.Principles;
using WhoSupervises.Model.Regions;
using WhoSupervises.Model.Subjects;
using Xunit;

namespace WhoSupervises.Language.Tests;

public class VocabularyTests
{
    [Fact]
    public void Load_Subject_GivesNameAliasesEdgesAndTheRest()
    {
        Subject subject = Rules.Rulebook(("vocabulary/a.vocab",
            "# 事项\n## 夜间\n- 夜市（夜间集市、小吃街）：是 文化娱乐场所；在 景区；可涉 危化品；含 环节/运送、场所/景区；码 D52、5212；领域 治安；危 1\n- 夜市：属 旅游景区\n"))
            .Subjects.Single(s => s.Name == "夜市");

        subject.Should().BeEquivalentTo(new
        {
            Aliases = new[] { "夜间集市", "小吃街" },
            Edges = new[]
            {
                new SubjectEdge(EdgeKind.KindOf, "文化娱乐场所"),
                new SubjectEdge(EdgeKind.LocatedIn, "旅游景区"),
                new SubjectEdge(EdgeKind.MayInvolve, "危险化学品"),
                new SubjectEdge(EdgeKind.Sector, "旅游景区"),
            },
            Codes = new[] { "52", "5212" },
            ImpliedStages = new[] { "运输" },
            ImpliedPlaces = new[] { "旅游景区" },
            Aspect = "治安",
            Hazard = 1,
        });
    }

    [Fact]
    public void Load_Umbrella_GivesItsMembers()
    {
        Rules.Rulebook(("vocabulary/a.vocab", "# 事项\n- 公众场所：统称 景区、文化娱乐场所\n"))
            .Subjects.Single(s => s.Name == "公众场所").Members.Should().Equal("旅游景区", "文化娱乐场所");
    }

    [Fact]
    public void Load_StagesGoodsAndSuffixes_GiveTheModel()
    {
        Rulebook rulebook = Rules.Rulebook(("vocabulary/a.vocab",
            "# 环节\n- 储存（仓储）：事 危化品\n\n# 商品\n- 盐酸（氢氯酸）：仓储 危化品；运送 危险化学品\n\n# 后缀\n- 仓库、货栈：仓储\n"));

        rulebook.Stages.Single(s => s.Name == "储存").Subject.Should().Be("危险化学品");
        rulebook.Goods.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Name = "盐酸",
            Aliases = new[] { "氢氯酸" },
            ByStage = new[] { KeyValuePair.Create("储存", "危险化学品"), KeyValuePair.Create("运输", "危险化学品") },
        });
        rulebook.Suffixes.Should().BeEquivalentTo([KeyValuePair.Create("仓库", "储存"), KeyValuePair.Create("货栈", "储存")]);
    }

    [Fact]
    public void Load_FunctionOrganAndSuccession_GiveTheModel()
    {
        Rulebook rulebook = Rules.Rulebook(("vocabulary/a.vocab",
            """
            # 职能：应急管理
            - 别名：应急
            - 名称：国务院=应急管理部；省级＝应急管理厅；县级=应急管理局
            - 性质：政府部门
            - 设立：2018-03-21

            # 部门：某市应急管理局（安委办）
            - 地区：653100
            - 职能：应急
            - 性质：事业单位
            - 存续：2018-10-01 至 今
            - 附表：监管
            - 只办审批：是

            # 沿革：公安 -> 应急管理
            - 自：2018-03-21
            - 事项：危化品
            - 改革：2018年国务院机构改革
            - 未核：是
            """));

        rulebook.Functions.Single(f => f.Name == "应急管理").Should().BeEquivalentTo(new
        {
            NationalName = "应急管理部", ProvinceName = "应急管理厅", CityName = (string?)null, CountyName = "应急管理局", From = new DateOnly(2018, 3, 21),
        });
        rulebook.Organs.Single(o => o.Name == "某市应急管理局（安委办）").Should().BeEquivalentTo(new
        {
            Region = "653100", Functions = new[] { "应急管理" }, Nature = OrganNature.Institution, From = new DateOnly(2018, 10, 1), Until = (DateOnly?)null, AnnexClass = "监管", LicensingOnly = true,
        });
        rulebook.Successions.Single().Should().BeEquivalentTo(new
        {
            From = "公安", To = "应急管理", Date = new DateOnly(2018, 3, 21), Subjects = new[] { "危险化学品" }, Reform = "2018年国务院机构改革", Unverified = true,
        });
    }

    [Fact]
    public void Load_Regions_GiveTableDeclaredAndShortNames()
    {
        Rulebook rulebook = Rules.Rulebook(("catalogue/a.vocab",
            "# 地区：上海庙经济开发区\n- 代码：150623-shm\n- 上级：150623\n- 级别：县级\n- 别名：上海庙开发区\n\n# 地区别名\n- 鄂前旗、鄂托克前：150623\n"));

        rulebook.Regions.Should().Contain(new Region("150623-shm", "上海庙经济开发区", "150623", RegionLevel.County));
        rulebook.RegionAliases.Should().BeEquivalentTo(
        [
            KeyValuePair.Create("上海庙开发区", "150623-shm"), KeyValuePair.Create("鄂前旗", "150623"), KeyValuePair.Create("鄂托克前", "150623"),
        ]);
    }

    [Fact]
    public void Load_IndustryTable_GivesIndustriesWithTheirSubjects()
    {
        Rules.Rulebook(("catalogue/industries.csv", "# source\ncode,name,parent,subjects,stages\nR,\"文化、体育,娱乐\",,,\n90,娱乐业,R,文化娱乐场所;密室,运送\n"))
            .Industries.Single(i => i.Code == "90").Should().BeEquivalentTo(new
            {
                Name = "娱乐业", Parent = "R", Subjects = new[] { "文化娱乐场所", "密室逃脱" }, Stages = new[] { "运输" },
            });
    }

    [Fact]
    public void Load_Principle_GivesItsRules()
    {
        Principle principle = Rules.Rulebook(("principles/a.principle",
            """
            # 原则：特别优于一般
            - 阶段：3
            - 强度：50
            - 适用：始终
            - 别名：特别法优于一般法
            - 依据：立法法 第一百零三条

            ## 规则：具体事项优先
            - 对：甲、乙
            - 当：乙窄于甲
            - 当：不：甲履职为配合、支持保障
            - 当：甲为主办单位所指
            - 则：甲胜乙
            - 理由：{甲.条款}比{乙.条款}更具体
            """)).Principles.Single(p => p.Name == "特别优于一般");

        principle.Should().BeEquivalentTo(new { Stage = 3, Strength = 50, MustBeStated = false, Aliases = new[] { "特别法优于一般法" }, Basis = "立法法 第一百零三条" });
        PrincipleRule rule = principle.Rules.Single();
        rule.Over.Should().Be(2);
        rule.Effect.Should().Be(PrincipleEffect.Defeat);
        rule.Conditions.Should().Equal(
            new PrincipleCondition("narrower", null, false, true, "乙窄于甲"),
            new PrincipleCondition("verbIs", "配合、支持保障", true, false, "不：甲履职为配合、支持保障"),
            new PrincipleCondition("factIs", "主办单位", false, false, "甲为主办单位所指"));
    }

    [Fact]
    public void Load_EveryPrimitive_IsReadUnderItsOwnName()
    {
        foreach (PrincipleVocabulary.Primitive primitive in PrincipleVocabulary.All)
        {
            string argument = primitive.Name switch { "verbIs" => "监管", "natureIs" => "企业", "aspectIsNot" => "消防", _ => "主办单位" };
            string line = primitive.Pattern.Replace("…", argument, StringComparison.Ordinal);
            Principle principle = Rules.Rulebook(("principles/a.principle",
                $"# 原则：某原则\n- 阶段：3\n- 适用：始终\n\n## 规则：某规则\n- 对：甲、乙\n- 当：{line}\n- 则：甲胜乙\n- 理由：略\n")).Principles.Single(p => p.Name == "某原则");

            principle.Rules[0].Conditions.Single().Predicate.Should().Be(primitive.Name, line);
        }
    }

    [Fact]
    public void Load_Ruling_GivesTheModel()
    {
        Ruling ruling = Rules.Rulebook(("rulings/a.rulings",
            "# 认定：密室由文旅负责\n- 机关：某市安委会\n- 文书：某安委〔2023〕5号\n- 地区：653100\n- 自：2023-06-01\n- 止：2026-06-01\n- 事项：密室\n- 场所：景区\n- 职能：文旅\n")).Rulings.Single();

        ruling.Should().BeEquivalentTo(new
        {
            Body = "某市安委会",
            Instrument = "某安委〔2023〕5号",
            Region = "653100",
            From = new DateOnly(2023, 6, 1),
            Until = new DateOnly(2026, 6, 1),
            Subjects = new[] { new Term("密室逃脱", "密室") },
            Places = new[] { new Term("旅游景区", "景区") },
            Organ = new OrganReference("文化和旅游", true, OrganLevels.All, "文旅"),
        });
    }

    [Fact]
    public void Load_Case_GivesTheModel()
    {
        Case one = Rules.Rulebook(("cases/a.cases",
            """
            # 案例：密室逃脱由文旅部门督促
            - 地区：新疆
            - 企业：密室逃脱
            - 日期：2026-11-01
            - 继承：否
            - 事实：审批部门=公安、隶属=央企
            - 牵头：甲局、乙局；或：丙局；或：无
            - 状态：明文、交叉
            - 依据：第30条第(8)项、十二、（四）、《消防法》第四条
            - 并列：丁局
            - 不得：戊局
            """)).Cases.Single();

        one.Inherit.Should().BeFalse();
        one.Facts.Should().Equal(KeyValuePair.Create("审批部门", "公安"), KeyValuePair.Create("隶属", "央企"));
        one.Leads.Select(l => string.Join('+', l)).Should().Equal("甲局+乙局", "丙局", "");
        one.Statuses.Should().Equal("明文", "交叉");
        one.Clauses.Should().Equal("第三十条（八）", "十二、（四）", "《消防法》第四条");
        one.Beside.Should().Equal("丁局");
        one.Never.Should().Equal("戊局");
    }

    [Fact]
    public void Load_CaseWithNobodyInTheLead_GivesTheEmptySet()
    {
        Rules.Rulebook(("cases/a.cases", "# 案例：没有人管\n- 地区：新疆\n- 日期：2026-11-01\n- 牵头：无\n"))
            .Cases.Single().Leads.Should().ContainSingle().Which.Should().BeEmpty();
    }
}
