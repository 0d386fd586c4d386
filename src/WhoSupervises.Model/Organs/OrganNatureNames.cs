namespace WhoSupervises.Model.Organs;

/// <summary>The Chinese names of <see cref="OrganNature"/>.</summary>
public static class OrganNatureNames
{
    private static readonly string[] Names = ["政府部门", "党委部门", "垂直管理", "事业单位", "合作社", "企业", "群团组织", "领导职务", "议事协调机构", "政府"];

    /// <summary>All names in the order of <see cref="OrganNature"/>.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The Chinese name of <paramref name="nature"/>.</summary>
    public static string NameOf(OrganNature nature) => Names[(int)nature];

    /// <summary>Finds the nature that <paramref name="name"/> names; false if it names none.</summary>
    public static bool TryParse(string name, out OrganNature nature)
    {
        int index = Array.IndexOf(Names, name);
        nature = (OrganNature)Math.Max(index, 0);
        return index >= 0;
    }
}
