namespace WhoSupervises.Resolution.Engine;

/// <summary>A fact the user added to a matter.</summary>
/// <param name="Name">The fact's name: 审批部门, 主办单位, 场地单位, 受益单位, 隶属 ….</param>
/// <param name="Value">As the user wrote it.</param>
/// <param name="Function">The function it names, or null.</param>
public sealed record MatterFact(string Name, string Value, string? Function);
