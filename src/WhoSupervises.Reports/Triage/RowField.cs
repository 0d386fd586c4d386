namespace WhoSupervises.Reports.Triage;

/// <summary>The columns that triage understands.</summary>
public enum RowField
{
    /// <summary>编号.</summary>
    Id,

    /// <summary>企业名称.</summary>
    Name,

    /// <summary>登记类型: the legal form.</summary>
    LegalForm,

    /// <summary>地区.</summary>
    Region,

    /// <summary>企业类型: the kind of business (or, in registry files, the legal form).</summary>
    Enterprise,

    /// <summary>行业代码.</summary>
    Industry,

    /// <summary>活动.</summary>
    Activity,

    /// <summary>场所.</summary>
    Place,

    /// <summary>经营范围.</summary>
    Scope,

    /// <summary>审批部门.</summary>
    Approver,

    /// <summary>主办单位.</summary>
    Organiser,

    /// <summary>隶属.</summary>
    Affiliation,

    /// <summary>日期.</summary>
    AsOf,

    /// <summary>继承.</summary>
    Inherit,

    /// <summary>住所: where the region is not given, the address may name it.</summary>
    Address,

    /// <summary>登记机关: named after its region.</summary>
    Registrar,
}
