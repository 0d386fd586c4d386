namespace WhoSupervises.Reports.Tables;

/// <summary>How much a file may hold before it is refused.</summary>
public static class TableLimits
{
    /// <summary>Characters of a cell beyond which the whole file is refused.</summary>
    public const int RefusedCell = 8 * 1024 * 1024;

    /// <summary>Bytes of a row of text beyond which the whole file is refused.</summary>
    public const int RefusedRecord = 16 * 1024 * 1024;

    /// <summary>Characters of a cell beyond which its row is a row with an error.</summary>
    public const int LongCell = 100_000;

    /// <summary>Columns of a table.</summary>
    public const int Columns = 2_000;

    /// <summary>How many times its packed size an entry of a spreadsheet may have, once it is larger than <see cref="SmallEntry"/>.</summary>
    public const int PackedRatio = 400;

    /// <summary>Bytes up to which the ratio does not matter.</summary>
    public const long SmallEntry = 32L * 1024 * 1024;

    /// <summary>Bytes of an unpacked entry of a spreadsheet.</summary>
    public const long LargestEntry = 4L * 1024 * 1024 * 1024;

    /// <summary>Characters of all shared texts of a spreadsheet.</summary>
    public const long SharedText = 256L * 1024 * 1024;
}
