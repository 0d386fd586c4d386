using System.Text;
using WhoSupervises.Language;
using WhoSupervises.Model;
using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;

namespace WhoSupervises.Resolution.Tests;

/// <summary>A rulebook of a few lines, with the real principles.</summary>
internal static class SmallRules
{
    private const string Regions = """
        code,name,parent,level,statistical
        100000,全国,,nation,
        650000,新疆维吾尔自治区,100000,province,
        650100,乌鲁木齐市,650000,city,
        650101,市辖区,650100,county,1
        650102,天山区,650100,county,
        """;

    private const string Vocabulary = """
        # 环节
        - 生产
        - 经营
        - 储存（仓储）
        - 销售：是 经营
        - 运输
        - 道路运输：是 运输

        # 职能：甲管理
        - 名称：国务院=甲部；省级=甲厅；市级=甲局；县级=甲局
        - 性质：政府部门

        # 职能：乙管理
        - 名称：国务院=乙部；省级=乙厅；市级=乙局；县级=乙局
        - 性质：政府部门

        # 职能：丙监察
        - 名称：国务院=国家丙监察局
        - 性质：垂直管理
        - 驻地机构：国家丙监察局驻地机构

        # 职能：老管理
        - 名称：国务院=老部；省级=老厅；市级=老局；县级=老局
        - 性质：政府部门

        # 部门：自治区甲厅
        - 地区：650000
        - 职能：甲管理
        - 性质：政府部门

        # 部门：自治区乙厅
        - 地区：650000
        - 职能：乙管理
        - 性质：政府部门

        # 部门：自治区老厅
        - 地区：650000
        - 职能：老管理
        - 性质：政府部门

        # 沿革：老管理 → 乙管理
        - 自：2018-03-21
        - 改革：机构改革

        # 事项
        - 娱乐场所
        - KTV（歌厅、量贩歌厅）：是 娱乐场所；可涉 电梯
        - 电竞酒店（电竞房）：是 娱乐场所、旅馆
        - 旅馆（酒店）
        - 电梯：领域 特种设备
        - 危险化学品：含 环节/经营
        - 烟花爆竹：是 危险化学品
        - 建筑业
        - 铁路工程：是 建筑业
        - 医院（医疗机构）
        - 景区
        - 玻璃栈道：在 景区
        - 冷门行当：属 娱乐场所
        - 无主行当
        """;

    /// <summary>A document of 新疆 in force since 2010 with the given clauses.</summary>
    public static string Document(string clauses, string id = "doc", string region = "650000", string standing = "现行", string from = "2010-01-01", string kind = "规范性文件", string more = "") => $"""
        # 文件：{id}办法
        - 代号：{id}
        - 地区：{region}
        - 类型：{kind}
        - 状态：{standing}
        - 施行：{from}
        {more}

        {clauses}
        """;

    public static Resolver Load(params string[] documents)
    {
        List<RuleFile> files =
        [
            File("catalogue/regions.csv", Regions),
            File("vocabulary/all.vocab", Vocabulary),
            .. Directory.GetFiles(Path.Combine(World.RulesFolder, "principles")).Select(f => new RuleFile("principles/" + Path.GetFileName(f), System.IO.File.ReadAllBytes(f))),
            .. documents.Select((d, i) => File(d.StartsWith("# 认定", StringComparison.Ordinal) ? $"rulings/r{i}.rulings" : $"documents/650000-doc{i}/doc{i}.rules", d)),
        ];
        RulebookLoadResult loaded = RulebookLoader.LoadFiles(files);
        Rulebook rulebook = loaded.Rulebook ?? throw new InvalidOperationException(string.Join('\n', loaded.Diagnostics));
        return new Resolver(rulebook);
    }

    public static Answer Ask(this Resolver resolver, string enterprise, string? activity = null, string region = "650000", DateOnly? asOf = null, string? place = null, bool inherit = true, params (string Name, string Value)[] facts) =>
        resolver.Resolve(new Question { Region = region, Enterprise = enterprise, Activity = activity, Place = place, AsOf = asOf ?? World.Today, Inherit = inherit, Facts = [.. facts.Select(f => KeyValuePair.Create(f.Name, f.Value))] });

    /// <summary>The names of who leads, joined.</summary>
    public static string Leads(this Answer answer) => string.Join('、', answer.Lead.Select(l => l.Department));

    private static RuleFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text + "\n"));
}
