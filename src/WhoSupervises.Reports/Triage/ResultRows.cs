using CsvHelper;

namespace WhoSupervises.Reports.Triage;

/// <summary>Reads an output of triage again, row by row, header first.</summary>
internal static class ResultRows
{
    /// <summary>The rows of a csv output, the header first.</summary>
    public static IEnumerable<string[]> OfCsv(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        using CsvReader reader = CsvReader.Create(file, new CsvReaderOptions { Separator = ',', HasHeader = false, DetectSeparatorHint = false, BufferSize = 1 << 17 });
        while (reader.Read())
        {
            yield return reader.Current.ToArray();
        }
    }
}
