namespace WhoSupervises.Rulebook.Tests;

/// <summary>The question sets in ../shared/eval and the bars of the issues.</summary>
public sealed class EvaluationTests
{
    private static readonly Lazy<Marks[]> Local = new(() => Score("dev.jsonl", _ => true));

    [SharedFact]
    public void Dev_AllRegions_MeetsTheBars() => ShouldMeet(Local.Value, lead: 0.95, status: 0.9, basis: 0.9, co: 0.9, all: 0.85);

    [SharedFact]
    public void Dev_Xinjiang_MeetsTheBars() => ShouldMeet(Score("dev.jsonl", q => q.Region == "新疆维吾尔自治区"), lead: 0.95, status: 0.9, basis: 0.9, co: 0.9, all: 0.8);

    [SharedFact]
    public void DevNational_AllRegions_MeetsTheBars() => ShouldMeet(Score("dev-national.jsonl", _ => true), lead: 0.9, status: 0, basis: 0.85, co: 0, all: 0);

    [SharedFact]
    public void Dev_Express_IsNeverWrong() => Local.Value.Where(m => m.WrongExpress).Select(m => m.Id).Should().BeEmpty();

    private static Marks[] Score(string name, Func<EvaluationQuestion, bool> which) => [.. EvaluationQuestion.Read(name).Where(which).Select(Marks.Of)];

    private static void ShouldMeet(Marks[] marks, double lead, double status, double basis, double co, double all)
    {
        string missed = string.Join('、', marks.Where(m => !m.All).Select(m => $"{m.Id}({(m.Lead ? "" : "牵头")}{(m.Status ? "" : "状态")}{(m.Basis ? "" : "依据")}{(m.Co ? "" : "并列")})"));

        Marks.Share(marks, m => m.Lead).Should().BeGreaterThanOrEqualTo(lead, $"lead; missed {missed}");
        Marks.Share(marks, m => m.Status).Should().BeGreaterThanOrEqualTo(status, $"status; missed {missed}");
        Marks.Share(marks, m => m.Basis).Should().BeGreaterThanOrEqualTo(basis, $"basis; missed {missed}");
        Marks.Share(marks, m => m.Co).Should().BeGreaterThanOrEqualTo(co, $"co; missed {missed}");
        Marks.Share(marks, m => m.All).Should().BeGreaterThanOrEqualTo(all, $"all four; missed {missed}");
    }
}
