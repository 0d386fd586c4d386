using System.Collections.Immutable;

namespace WhoSupervises.Model.Subjects;

/// <summary>An industry of GB/T 4754-2017 and the subjects that stand for it.</summary>
/// <param name="Code">Section letter (A–T) or 2 to 4 digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">Code of the industry above, or empty.</param>
/// <param name="Subjects">Its own subjects; empty means the parent's.</param>
/// <param name="Stages">Its own stages (生产, 经营, 运输 …); empty means the parent's.</param>
public sealed record Industry(string Code, string Name, string Parent, ImmutableArray<string> Subjects, ImmutableArray<string> Stages);
