using System.Collections.Immutable;
using WhoSupervises.Model.Duties;

namespace WhoSupervises.Language.Reading;

/// <summary>The Chinese words of closed lists, in the order of their values.</summary>
internal static class EnumNames
{
    /// <summary>In the order of <c>DocumentKind</c>.</summary>
    public static readonly ImmutableArray<string> Kinds = ["法律", "行政法规", "地方性法规", "规章", "规范性文件", "资料"];

    /// <summary>In the order of <c>Standing</c>.</summary>
    public static readonly ImmutableArray<string> Standings = ["现行", "征求意见稿", "废止"];

    /// <summary>In the order of <c>Acting</c>.</summary>
    public static readonly ImmutableArray<string> Actings = ["直接", "指导各地"];

    /// <summary>The sides of safety (领域).</summary>
    public static readonly ImmutableArray<string> Aspects =
        ["行业", "消防", "特种设备", "职业卫生", "产品质量", "出资人", "道路交通", "食品药品", "治安", "环境", "核与辐射", "国家监察", "综合", "工作"];

    /// <summary>Levels a function is charged at, with <see cref="LevelValues"/> in the same order.</summary>
    public static readonly ImmutableArray<string> Levels =
        ["国务院", "省级", "市级", "县级", "县级以上", "县级以上地方", "设区的市级以上", "省级以上"];

    /// <summary>The values of <see cref="Levels"/>.</summary>
    public static readonly ImmutableArray<OrganLevels> LevelValues =
    [
        OrganLevels.National,
        OrganLevels.Province,
        OrganLevels.City,
        OrganLevels.County,
        OrganLevels.All,
        OrganLevels.Local,
        OrganLevels.National | OrganLevels.Province | OrganLevels.City,
        OrganLevels.National | OrganLevels.Province,
    ];

    /// <summary>In the order of <c>RegionLevel</c>.</summary>
    public static readonly ImmutableArray<string> RegionLevels = ["全国", "省级", "地级", "县级"];

    /// <summary>Statuses a case may expect.</summary>
    public static readonly ImmutableArray<string> Statuses = ["明文", "原则", "交叉", "空白", "未识别"];

    /// <summary>Classes of an annex (附表).</summary>
    public static readonly ImmutableArray<string> AnnexClasses = ["监管", "管理", "支持保障"];

    /// <summary>In the order of <c>PrincipleEffect</c>.</summary>
    public static readonly ImmutableArray<string> Effects = ["甲除外", "甲附条件", "甲列综合", "甲列协同", "甲胜乙", "甲牵头", "所指牵头", "提议近者"];
}
