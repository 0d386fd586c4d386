using Sprache;

namespace WhoSupervises.Language.Grammar;

/// <summary>Sprache input over a stretch of one line; moves by many characters at once and allocates no memo table.</summary>
internal sealed class LineInput(string source, int position, int end) : IInput
{
    private Dictionary<object, object>? _memos;

    public string Source => source;

    public int Position => position;

    public int EndPosition => end;

    public bool AtEnd => position >= end;

    public char Current => source[position];

    public int Line => 1;

    public int Column => position + 1;

    public IDictionary<object, object> Memos => _memos ??= [];

    public IInput Advance() => To(position + 1);

    /// <summary>The same stretch from <paramref name="next"/> on.</summary>
    public LineInput To(int next) => new(source, next, end);

    public bool Equals(IInput? other) => other is LineInput input && input.Position == position && ReferenceEquals(input.Source, source);

    public override bool Equals(object? obj) => Equals(obj as IInput);

    public override int GetHashCode() => position;
}
