namespace WhoSupervises.Web.Auditing;

/// <summary>A column of the map.</summary>
/// <param name="Name">A department, or the words of the other kinds.</param>
/// <param name="Kind">lead for a department, rest for several, open where nobody is settled, gap where nobody is named.</param>
internal sealed record HeatColumn(string Name, string Kind)
{
    /// <summary>How links name the column where several departments could lead.</summary>
    public const string Open = "未定";

    /// <summary>How links name the column where nobody is named.</summary>
    public const string Gap = "空白";
}
