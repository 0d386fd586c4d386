using System.Collections.Immutable;

namespace WhoSupervises.Documents.Reading;

/// <summary>The part of a file that is one document.</summary>
/// <param name="Title">Its title, or empty.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Marks">What begins in it.</param>
internal sealed record DocumentSlice(string Title, int Start, int End, int Line, ImmutableArray<Mark> Marks);
