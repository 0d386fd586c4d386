namespace WhoSupervises.Reports.Auditing;

/// <summary>A department of the region's own documents and what is odd about its duties.</summary>
/// <param name="Department">The department.</param>
/// <param name="AnnexClass">The class the document's annex gives it, or null.</param>
/// <param name="Supervising">How many duties of 监管, 许可, 管理 or 指导督促 it has on an industry or thing.</param>
/// <param name="Other">How many other duties it has.</param>
/// <param name="Leads">How many 小类 it leads.</param>
/// <param name="Says">What is odd, in one sentence; empty where nothing is.</param>
public sealed record DepartmentFinding(string Department, string? AnnexClass, int Supervising, int Other, int Leads, string Says);
