namespace WhoSupervises.Cli.Parsing;

/// <summary>Examples shown in the help; a test parses each.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> ByCommand = new(StringComparer.Ordinal)
    {
        [HelpText.Program] = ["whosupervises resolve --region 新疆 --enterprise 密室逃脱"],
        ["resolve"] =
        [
            "whosupervises resolve --region 新疆 --enterprise 密室逃脱",
            "whosupervises resolve --region 魏都区 --enterprise 医院 --activity 储存危险化学品 --as-of 2026-11-01",
            "whosupervises resolve --region 魏都区 --enterprise 加油站 --why-not 商务局",
            "whosupervises resolve --region 新疆 --industry 5265 --format markdown -o 意见.md",
        ],
        ["triage"] = ["whosupervises triage 登记.jsonl -o 结果.jsonl --region 魏都区"],
        ["check"] = ["whosupervises check", "whosupervises check 我的规则 --sources 官方文本"],
        ["format"] = ["whosupervises format 我的规则", "whosupervises format 我的规则 --check"],
        ["read"] = ["whosupervises read 通知.txt", "whosupervises read 通知.txt --format json -o 条款树.json"],
        ["sources"] = ["whosupervises sources list", "whosupervises sources add 细则.txt --document xinjiang-sange-bixu"],
        ["sources add"] = ["whosupervises sources add 细则.txt --document xinjiang-sange-bixu"],
        ["serve"] = ["whosupervises serve", "whosupervises serve --urls http://0.0.0.0:5080 --log-requests"],
        ["sources list"] = ["whosupervises sources list"],
        ["audit"] = ["whosupervises audit --region 魏都区 -o 审查.html", "whosupervises audit --document xinjiang-sange-bixu"],
        ["compare"] = ["whosupervises compare --region 新疆 --region 魏都区 -o 对照.xlsx"],
        ["diff"] = ["whosupervises diff 旧规则 新规则", "whosupervises diff 旧规则 新规则 --region 新疆 -o 变化.html"],
    };

    /// <summary>All examples.</summary>
    public static IEnumerable<string> All => ByCommand.Values.SelectMany(e => e);

    /// <summary>The examples of a command.</summary>
    public static IReadOnlyList<string> Of(string command) => ByCommand.GetValueOrDefault(command) ?? [];
}
