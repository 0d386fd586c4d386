namespace WhoSupervises.Web.Hosting;

/// <summary>The service cannot start; the message is one Chinese sentence for the person who started it.</summary>
public sealed class ServiceException(string message) : Exception(message);
