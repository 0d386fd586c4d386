using System.Text;
using WhoSupervises.Model;
using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Language.Tests;

/// <summary>Small rulebooks for tests: a few declarations that every one may use, and the file under test.</summary>
internal static class Rules
{
    public const string Header = "# 文件：某市安全生产职责清单\n- 代号：mou-shi\n- 地区：653100\n- 类型：规范性文件\n- 状态：现行\n- 施行：2022-01-01\n";

    /// <summary>As many lines as <see cref="Header"/> has, so that messages about a clause begin at line 8.</summary>
    public const int FirstClauseLine = 8;

    private const string Base =
        """
        # 事项
        - 文化娱乐场所（娱乐场所）：码 90
        - 密室逃脱（密室）：是 文化娱乐场所
        - 旅游景区（景区）：码 78
        - 危险化学品（危化品）：危 2
        - 医院（医疗卫生机构）：码 84；可涉 危险化学品

        # 环节
        - 运输（运送）
        - 道路运输：是 运输

        # 虚词
        - 有限公司

        # 职能：文化和旅游
        - 别名：文旅

        # 职能：公安

        # 部门：某市文化和旅游局
        - 地区：653100
        - 职能：文化和旅游
        - 别名：某市文旅局

        # 部门：自治区应急管理厅
        - 地区：650000
        """;

    private const string Principle =
        """
        # 原则：谁主管谁负责
        - 阶段：5
        - 适用：须载明

        ## 规则：主管牵头
        - 对：甲、乙
        - 当：甲强于乙
        - 则：甲胜乙
        - 理由：{甲.部门}的职责更直接
        """;

    private const string Regions = "code,name,parent,level\n100000,全国,,nation\n650000,新疆维吾尔自治区,100000,province\n653100,喀什地区,650000,city\n150623,鄂托克前旗,100000,county\n";

    public static RuleFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The declarations alone.</summary>
    public static RuleFile[] BaseFiles { get; } =
    [
        File("vocabulary/base.vocab", Base),
        File("principles/base.principle", Principle),
        File("catalogue/regions.csv", Regions),
    ];

    /// <summary>Loads the declarations and these files.</summary>
    public static RulebookLoadResult Load(params (string Path, string Text)[] files) =>
        RulebookLoader.LoadFiles([.. BaseFiles, .. files.Select(f => File(f.Path, f.Text))]);

    /// <summary>Loads the declarations and a document with these clauses.</summary>
    public static RulebookLoadResult LoadClauses(string clauses) => Load(("documents/mou.rules", Header + "\n" + clauses));

    /// <summary>Loads what must be free of errors.</summary>
    public static Rulebook Rulebook(params (string Path, string Text)[] files)
    {
        RulebookLoadResult result = Load(files);
        return result.Rulebook ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == Severity.Error)));
    }

    /// <summary>Loads clauses that must be free of errors.</summary>
    public static Rulebook RulebookWith(string clauses) => Rulebook(("documents/mou.rules", Header + "\n" + clauses));
}
