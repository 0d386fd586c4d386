namespace WhoSupervises.Reports.Tables;

/// <summary>Rows read from a file one after another; memory does not grow with the file.</summary>
public interface ITableSource : IDisposable
{
    /// <summary>The column headers, each different; of JSON lines the names of all fields in order of appearance.</summary>
    IReadOnlyList<string> Headers { get; }

    /// <summary>How much of the file was read, 0 to 1; null where that is not known.</summary>
    double? Progress { get; }

    /// <summary>The rows. May be enumerated once.</summary>
    IEnumerable<TableRow> Rows();
}
