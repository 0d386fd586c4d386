namespace WhoSupervises.Cli;

/// <summary>A user's mistake, told in one Chinese sentence that says what, where and what to do; exit code 2.</summary>
public sealed class UserException(string message) : Exception(message);
