namespace WhoSupervises.Reports;

/// <summary>A file that cannot be read or written, told in one Chinese sentence that says what, where and what to do.</summary>
public sealed class ReportException(string message, Exception? inner = null) : Exception(message, inner);
