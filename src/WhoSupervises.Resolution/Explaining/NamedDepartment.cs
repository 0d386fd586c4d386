namespace WhoSupervises.Resolution.Explaining;

/// <summary>A department as a person writes it: its full name, the end of it, an alias (文旅局) or a function (文化和旅游).</summary>
internal sealed class NamedDepartment
{
    private readonly IReadOnlyDictionary<string, string> _functions;
    private readonly string? _function;

    public NamedDepartment(Resolver resolver, string text)
    {
        Text = text.Trim();
        _functions = resolver.Rules.FunctionAliases;
        _function = FunctionOf(Text);
        IsKnown = _function is not null || resolver.Rules.Source.Organs.Any(o => o.Aliases.Append(o.Name).Any(n => n.EndsWith(Text, StringComparison.Ordinal)));
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Whether the rules know such a department at all.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether a name is this one, or ends with it.</summary>
    public bool IsNamed(string name) => Text.Length > 1 && name.EndsWith(Text, StringComparison.Ordinal);

    /// <summary>Whether a name stands for the same function.</summary>
    public bool HasFunctionOf(string name) => _function is not null && FunctionOf(name) == _function;

    /// <summary>Whether an assignment's department stands for the same function.</summary>
    public bool HasFunctionOf(Assignment part) => _function is not null && (part.Function == _function || FunctionOf(part.Department) == _function);

    /// <summary>The function that a name ends with: 自治区文化和旅游厅 is 文化和旅游.</summary>
    private string? FunctionOf(string name)
    {
        for (int at = 0; at < name.Length - 1; at++)
        {
            if (_functions.TryGetValue(name[at..], out string? function))
            {
                return function;
            }
        }

        return null;
    }
}
