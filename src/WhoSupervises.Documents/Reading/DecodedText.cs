namespace WhoSupervises.Documents.Reading;

/// <summary>A file's text, or why it could not be had.</summary>
/// <param name="Text">The text, or null.</param>
/// <param name="EncodingName">The encoding it was read in.</param>
/// <param name="Error">One Chinese sentence where <paramref name="Text"/> is null.</param>
public sealed record DecodedText(string? Text, string EncodingName, string? Error);
