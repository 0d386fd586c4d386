using System.Collections.Frozen;

namespace WhoSupervises.Reports.Triage;

/// <summary>Names of columns, Chinese and English, and what they mean.</summary>
public static class RowFields
{
    private static readonly (RowField Field, string[] Names)[] Known =
    [
        (RowField.Id, ["id", "编号", "序号", "统一社会信用代码", "注册号"]),
        (RowField.Name, ["name", "企业名称", "名称", "市场主体名称", "经营主体名称", "单位名称", "商户名称", "字号"]),
        (RowField.LegalForm, ["type", "登记类型", "主体类型", "市场主体类型", "经营主体类型", "公司类型", "legalForm"]),
        (RowField.Region, ["region", "地区", "所属地区", "行政区划", "行政区划代码", "区划", "所在地区", "区县", "登记地区"]),
        (RowField.Enterprise, ["enterprise", "企业类型", "企业类别", "业态", "行业类型"]),
        (RowField.Industry, ["industry", "行业代码", "国民经济行业代码", "industryCode", "行业小类", "行业中类", "行业大类", "所属行业", "行业名称", "行业", "行业门类"]),
        (RowField.Activity, ["activity", "活动", "环节", "事项", "经营活动"]),
        (RowField.Place, ["place", "场所", "经营场所类型"]),
        (RowField.Scope, ["scope", "经营范围", "业务范围", "businessScope", "经营项目"]),
        (RowField.Approver, ["approver", "审批部门"]),
        (RowField.Organiser, ["organiser", "organizer", "主办单位"]),
        (RowField.Affiliation, ["affiliation", "隶属", "隶属关系"]),
        (RowField.AsOf, ["asOf", "日期", "适用日期"]),
        (RowField.Inherit, ["inherit", "继承"]),
        (RowField.Address, ["address", "住所", "企业住所", "住所地址", "注册地址", "登记地址", "主要经营场所", "经营场所", "营业场所", "经营地址", "地址"]),
        (RowField.Registrar, ["registrar", "登记机关", "登记部门", "注册机关"]),
    ];

    private static readonly FrozenDictionary<string, (RowField Field, int Rank)> ByName = Known
        .SelectMany(k => k.Names.Select((n, i) => (n, k.Field, i)))
        .ToFrozenDictionary(p => p.n, p => (p.Field, p.i), StringComparer.OrdinalIgnoreCase);

    /// <summary>How many fields there are.</summary>
    public static int Count { get; } = Known.Length;

    /// <summary>What a header means; null where it is the row's own.</summary>
    public static RowField? Of(string header) => ByName.TryGetValue(Clean(header), out (RowField Field, int Rank) found) ? found.Field : null;

    /// <summary>For each field the column that holds it; -1 where none does. Of several the most usual name goes first, then the leftmost.</summary>
    public static int[] Columns(IReadOnlyList<string> headers)
    {
        int[] columns = new int[Count];
        int[] ranks = new int[Count];
        Array.Fill(columns, -1);
        for (int i = 0; i < headers.Count; i++)
        {
            if (ByName.TryGetValue(Clean(headers[i]), out (RowField Field, int Rank) found) && (columns[(int)found.Field] < 0 || found.Rank < ranks[(int)found.Field]))
            {
                columns[(int)found.Field] = i;
                ranks[(int)found.Field] = found.Rank;
            }
        }

        return columns;
    }

    private static string Clean(string header) => header.Trim().Replace(" ", "", StringComparison.Ordinal).TrimEnd('*', '：', ':');
}
