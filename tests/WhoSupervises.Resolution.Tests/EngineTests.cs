using WhoSupervises.Resolution.Explaining;

namespace WhoSupervises.Resolution.Tests;

/// <summary>The legal method on rulebooks of a few lines.</summary>
public class EngineTests
{
    private const string First = "- 部门：自治区甲厅\n";
    private const string Second = "- 部门：自治区乙厅\n";

    [Fact]
    public void Resolve_OneDepartmentNamed_IsExpressWithItsClause()
    {
        Answer answer = SmallRules.Load(SmallRules.Document($"## 第三条（二）\n{First}- 监管：娱乐场所")).Ask("KTV");
        answer.Status.Should().Be("express");
        answer.Leads().Should().Be("自治区甲厅");
        answer.Lead[0].Basis.Should().ContainSingle().Which.Clause.Should().Be("第三条（二）");
        answer.Authority.Should().Be("现行");
    }

    [Fact]
    public void Resolve_NarrowerSubject_DefeatsTheBroaderWhichStaysBeside()
    {
        Answer answer = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 监管：娱乐场所\n\n## 第二条\n{Second}- 监管：KTV")).Ask("歌厅");
        answer.Leads().Should().Be("自治区乙厅");
        answer.Co.Should().Contain(c => c.Department == "自治区甲厅");
        answer.Defeated.Should().Contain(d => d.Department == "自治区甲厅" && d.Principle == "特别优于一般" && d.By == "自治区乙厅");
    }

    [Fact]
    public void Resolve_SubjectsNotComparable_StayAnOverlap()
    {
        Answer answer = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 监管：娱乐场所\n\n## 第二条\n{Second}- 监管：旅馆")).Ask("电竞酒店");
        answer.Status.Should().Be("overlap");
        answer.Lead.Should().BeEmpty();
        answer.Candidates.Select(c => c.Department).Should().BeEquivalentTo("自治区甲厅", "自治区乙厅");
    }

    [Fact]
    public void Resolve_OnlyAssisting_NeverLeads()
    {
        Answer answer = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 配合：KTV")).Ask("KTV");
        answer.Status.Should().NotBe("express");
        answer.Lead.Should().BeEmpty();
    }

    [Fact]
    public void Resolve_Exclusion_TakesTheOrgansBroaderDutiesToo()
    {
        string clauses = $"## 第一条（一）\n{First}- 监管：建筑业；除外：铁路工程\n\n## 第一条（三）\n{First}- 管理：建筑业\n\n## 第二条\n{Second}- 监管：铁路工程";
        Answer answer = SmallRules.Load(SmallRules.Document(clauses)).Ask("铁路工程");
        answer.Leads().Should().Be("自治区乙厅");
        answer.Co.Should().NotContain(c => c.Department == "自治区甲厅");
        answer.Defeated.Should().Contain(d => d.Department == "自治区甲厅" && d.Principle == "除外优先");
    }

    [Fact]
    public void Resolve_StagesSplitBetweenTwo_TheAskedStageDecides()
    {
        Resolver small = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 监管：危险化学品；环节：生产\n\n## 第二条\n{Second}- 监管：危险化学品；环节：道路运输"));
        small.Ask("危险化学品", "生产").Leads().Should().Be("自治区甲厅");
        small.Ask("危险化学品", "道路运输").Leads().Should().Be("自治区乙厅");
    }

    [Fact]
    public void Resolve_ActorNamed_DefeatsTheGeneralDuty()
    {
        Resolver small = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 监管：危险化学品\n\n## 第二条\n{Second}- 监管：危险化学品；环节：储存；主体：医院"));
        small.Ask("医院", "危险化学品储存").Leads().Should().Be("自治区乙厅");
        small.Ask("危险化学品").Leads().Should().Be("自治区甲厅");
    }

    [Fact]
    public void Resolve_OverallSupervision_StandsBesideTheIndustry()
    {
        Answer answer = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 综合监管：娱乐场所\n\n## 第二条\n{Second}- 管理：娱乐场所")).Ask("KTV");
        answer.Leads().Should().Be("自治区乙厅");
        answer.General.Should().Contain(g => g.Department == "自治区甲厅");
    }

    [Fact]
    public void Resolve_OtherSideOfSafety_StandsOnConditionOrBeside()
    {
        Answer answer = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 监管：娱乐场所\n\n## 第二条\n{Second}- 监管：电梯")).Ask("KTV");
        answer.Status.Should().Be("express");
        answer.Leads().Should().Be("自治区甲厅");
        answer.Conditional.Should().ContainSingle(c => c.Department == "自治区乙厅").Which.Condition.Should().Be("如果涉及电梯");
    }

    [Fact]
    public void Resolve_OwnerInferred_IsNeverExpress()
    {
        Answer answer = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 归属待考：原文漏写部门\n- 监管：娱乐场所")).Ask("KTV");
        answer.Status.Should().NotBe("express");
        answer.Notes.Should().Contain("该条款的责任部门是从错乱的原文推断的（归属待考），因此不作明文认定。");
    }

    [Fact]
    public void Resolve_BySectorOnly_IsPrinciple()
    {
        Answer answer = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 管理：娱乐场所")).Ask("冷门行当");
        answer.Status.Should().Be("principle");
        answer.Leads().Should().Be("自治区甲厅");
    }

    [Fact]
    public void Resolve_NobodyNamedNearby_IsAGapWithWhoDecides()
    {
        Answer answer = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 监管：娱乐场所\n- 裁决：自治区人民政府；义：职责不明的由它确定")).Ask("无主行当");
        answer.Status.Should().Be("gap");
        answer.Lead.Should().BeEmpty();
        answer.Fallback.Should().ContainSingle().Which.Clause.Should().Be("第一条");
    }

    [Fact]
    public void Resolve_StatedApprover_SettlesAnOverlapWhereADocumentSaysSo()
    {
        string clauses = $"## 第一条\n- 原则：谁审批谁负责\n\n## 第二条\n{First}- 监管：娱乐场所\n\n## 第三条\n{Second}- 监管：旅馆";
        Resolver small = SmallRules.Load(SmallRules.Document(clauses));
        small.Ask("电竞酒店").Lead.Should().BeEmpty();
        small.Ask("电竞酒店", facts: ("审批部门", "自治区乙厅")).Leads().Should().Be("自治区乙厅");
    }

    [Fact]
    public void Resolve_Asks_EachReallyChangesTheLead()
    {
        Resolver small = SmallRules.Load(SmallRules.Document($"## 第一条\n{First}- 监管：危险化学品；环节：生产\n\n## 第二条\n{Second}- 监管：危险化学品"));
        Answer answer = small.Ask("烟花爆竹");
        foreach (AnswerAsk ask in answer.Asks.Where(a => a.Fact == "如果环节是生产"))
        {
            ask.IfSo.Should().Be("牵头部门将是" + small.Ask("烟花爆竹", "生产").Leads());
        }
    }
}
