namespace WhoSupervises.Documents.Reading;

/// <summary>Takes the plain text out of one kind of file. Word and web pages will be further sources.</summary>
public interface ITextSource
{
    /// <summary>True where this source reads such a file.</summary>
    /// <param name="fileName">The file's name without folder.</param>
    /// <param name="bytes">Its content.</param>
    bool Accepts(string fileName, ReadOnlySpan<byte> bytes);

    /// <summary>Takes out the text; an unreadable file yields an error sentence, never an exception.</summary>
    DecodedText Decode(string fileName, byte[] bytes);
}
