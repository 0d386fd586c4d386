using WhoSupervises.Model.Diagnostics;

namespace WhoSupervises.Cli;

/// <summary>What the program says of a user's mistake: what, where, and what to do. All sentences in one place.</summary>
internal static class Messages
{
    /// <summary>The program failed where it should not.</summary>
    public const string Unexpected = "程序出了没有料到的错误，输出文件没有改动；请把所用的命令和这句话一并报告给维护者。";

    /// <summary>Ctrl+C.</summary>
    public const string Interrupted = "已中断，输出文件没有改动。";

    /// <summary>No command.</summary>
    public const string NoCommand = "没有说明要做什么：请给出一个命令，例如 resolve。";

    /// <summary>A region is needed.</summary>
    public const string EmptyRegion = "没有给出地区：请在 --region 后写区划代码、全称或简称，例如「--region 新疆」。";

    public static string UnknownCommand(string word, string? nearest) => $"没有「{word}」这个命令{Meant(nearest)}；用 --help 看全部命令。";

    public static string UnknownOption(string word, string command, string? nearest) => $"{command} 没有「{word}」这个选项{Meant(nearest)}；用 {command} --help 看用法。";

    public static string ExtraWord(string word, string command) => $"多出「{word}」：{command} 用不到它；带空格的内容请放在引号里。";

    public static string MissingOption(string option, string what) => $"缺少「{option}」：{what}";

    public static string MissingArgument(string argument, string what) => $"缺少{argument}：{what}";

    public static string MissingValue(string option, string what) => $"「{option}」后面没有内容：{what}";

    public static string RepeatedOption(string option) => $"「{option}」只能给一次，请留下一个。";

    public static string BadUsage(string command) => $"命令写法不对；用 {command} --help 看用法。";

    public static string UnknownFormat(string format, string? nearest, string known) => $"不认识格式「{format}」{Meant(nearest)}；可用的有 {known}。";

    public static string SourcesMissing(string folder) => $"找不到官方文本目录「{folder}」，请检查 --sources 后面的路径。";

    public static string RulesMissing(string folder) => $"找不到规则目录「{folder}」，请检查路径。";

    public static string RulesNotGiven(string folder) => $"随程序的规则目录「{folder}」不在了，请重新安装，或用 --rules 指明规则目录。";

    public static string RulesBroken(Diagnostic first, int count) => first.Position.Line == 0
        ? $"规则用不了：{first.Message}{first.Help}"
        : $"规则用不了：{first}{(count > 1 ? $"共有 {count} 处错误，用 check 命令看全部。" : "")}";

    public static string OutputFolderMissing(string folder) => $"输出文件夹「{folder}」不存在，请先建好，或换一个位置。";

    public static string OutputIsFolder(string path) => $"「{path}」是文件夹，请写明输出文件的名称。";

    public static string OutputDenied(string path) => $"不能写入「{path}」：没有权限；请换一个位置，或改文件夹的权限。";

    public static string OutputFailed(string path) => $"不能写入「{path}」：磁盘已满、出错或文件正被占用；原有文件没有改动。";

    public static string UnknownDepartment(string name, string? nearest) => $"规则里没有「{name}」这个部门{Meant(nearest)}；请核对 --why-not 后面的名称。";

    public static string Unrecognized(IReadOnlyList<string> words, IReadOnlyList<string> nearest) =>
        $"不认识{string.Concat(words.Select(w => $"「{w}」"))}，没有作判断；{(nearest.Count > 0 ? $"相近的说法有{string.Join('、', nearest)}。" : "请换一个说法，或用 --industry 给出行业代码。")}";

    public static string UnknownDocument(string id, string? nearest) => $"规则里没有代号为「{id}」的文件{Meant(nearest)}；用 sources list 看全部代号。";

    public static string HeadingNotFound(string file, string title) => $"「{file}」里没有找到《{title}》，没有收存；请核对文件，或改用别的代号。";

    private static string Meant(string? nearest) => nearest is null ? "" : $"，是不是「{nearest}」";
}
