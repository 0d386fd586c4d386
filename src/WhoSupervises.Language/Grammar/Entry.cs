using WhoSupervises.Language.Text;

namespace WhoSupervises.Language.Grammar;

/// <summary>A line <c>- word：value；key：value…</c> taken apart, words not yet checked.</summary>
internal sealed record Entry(Lexeme Lead, Lexeme Value, IReadOnlyList<Field> Fields, LineForm? Form)
{
    /// <summary>The value of <paramref name="key"/>, or null where the line does not carry it.</summary>
    public Lexeme? this[string key]
    {
        get
        {
            foreach (Field field in Fields)
            {
                if (field.Key.Span.SequenceEqual(key))
                {
                    return field.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>A key and its value.</summary>
internal readonly record struct Field(Lexeme Key, Lexeme Value);

/// <summary>What follows the first word of a line.</summary>
internal readonly record struct EntryTail(Lexeme Value, IReadOnlyList<Field> Fields);
