namespace WhoSupervises.Reports.Surveys;

/// <summary>What a surveyed matter is: a level of GB/T 4754-2017 or a subject of the vocabulary.</summary>
public enum MatterLevel
{
    /// <summary>门类: a letter.</summary>
    Section,

    /// <summary>大类: two digits.</summary>
    Division,

    /// <summary>中类: three digits.</summary>
    Group,

    /// <summary>小类: four digits.</summary>
    Class,

    /// <summary>事项: a subject of the vocabulary.</summary>
    Subject,
}
