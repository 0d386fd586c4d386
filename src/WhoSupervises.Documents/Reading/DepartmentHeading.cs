using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace WhoSupervises.Documents.Reading;

/// <summary>The heading by which an article names a department: 自治区应急管理厅职责：, 区纪委监委安全生产职责, 自治区公安厅负责….</summary>
/// <param name="Organ">The department, without brackets.</param>
/// <param name="Words">The heading as it stands, without the closing punctuation.</param>
/// <param name="IsSentence">True where the heading is the beginning of a sentence that says what the department does.</param>
public sealed partial record DepartmentHeading(string Organ, string Words, bool IsSentence)
{
    private const int MaxLength = 70;

    /// <summary>Reads the first line of an article; false where it names no department.</summary>
    /// <remarks>职责 may be spelled 安全生产职责, 工作职责, 职责分工, 责任清单 …, with or without punctuation.</remarks>
    public static bool TryRead(ReadOnlySpan<char> line, [NotNullWhen(true)] out DepartmentHeading? heading)
    {
        line = line.Trim();
        heading = null;
        if (line.Length is < 3 or > MaxLength)
        {
            return false;
        }

        string words = line.ToString();
        if (Duties().Match(words) is { Success: true } duties)
        {
            heading = new DepartmentHeading(WithoutBrackets(duties.Groups["organ"].Value), words.TrimEnd('：', ':', '。', '；'), duties.Groups["carries"].Success);
        }
        else if (Name().Match(words) is { Success: true } name)
        {
            heading = new DepartmentHeading(WithoutBrackets(name.Groups["organ"].Value), words.TrimEnd('：', ':', '。', '；'), IsSentence: false);
        }

        return heading is { Organ.Length: > 1 };
    }

    /// <summary>Reads a sentence that begins with a department and what it does: 自治区公安厅负责….</summary>
    public static bool TryReadSentence(ReadOnlySpan<char> text, [NotNullWhen(true)] out DepartmentHeading? heading)
    {
        heading = null;
        string head = text[..Math.Min(text.Length, MaxLength)].ToString();
        if (Sentence().Match(head) is { Success: true } match)
        {
            int stop = head.IndexOfAny(['。', '；', '：', '\n', '\r']);
            heading = new DepartmentHeading(WithoutBrackets(match.Groups["organ"].Value), stop < 0 ? head : head[..stop], IsSentence: true);
        }

        return heading is not null;
    }

    private static string WithoutBrackets(string organ) => Brackets().Replace(organ, "").Trim();

    [GeneratedRegex(@"^(?<organ>[^，。；：:;,]{2,60}?)的?(?<carries>(?:应当?|依法)?(?:履行|承担|负有|行使)(?:以下|下列)?)?(?:主要|安全生产|安全|消防|工作|监管|监督|管理|共同|行业)*(?:职\s*责|责任)(?:分工|清单|任务|范围)?(?:是|为|如下)?\s*[：:。；]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Duties();

    [GeneratedRegex(@"^(?<organ>[^，。；：:;,、]{2,30}(?:局|厅|委|委员会|办公室|部|中心|总队|支队|大队|社|总工会|监委|政府|办))\s*[：:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?<organ>[^，。；：:;,、\s]{2,30}?(?:局|厅|委|委员会|办公室|部|部门|中心|总队|支队|大队|社|总工会|监委|政府|公司|院|办))(?:负责|依法|依照|按照|按规定|承担|履行|主要)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[（(][^（）()]*[）)]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
