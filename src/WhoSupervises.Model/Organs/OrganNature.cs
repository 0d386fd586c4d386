namespace WhoSupervises.Model.Organs;

/// <summary>What kind of body an organ is (部门性质). An enterprise, mass organisation or office holder never leads as a supervisor.</summary>
public enum OrganNature
{
    /// <summary>政府部门.</summary>
    Government,

    /// <summary>党委部门.</summary>
    Party,

    /// <summary>垂直管理: dispatched or centrally managed organs.</summary>
    Vertical,

    /// <summary>事业单位: public institutions (中心); lead only where a document charges them.</summary>
    Institution,

    /// <summary>合作社: supply and marketing cooperatives.</summary>
    Cooperative,

    /// <summary>企业: responsible for its own.</summary>
    Enterprise,

    /// <summary>群团组织.</summary>
    MassOrganisation,

    /// <summary>领导职务: an office holder.</summary>
    OfficeHolder,

    /// <summary>议事协调机构: 安委会 and its office.</summary>
    Committee,

    /// <summary>政府: a people's government or its dispatched office (街道办事处).</summary>
    PeoplesGovernment,
}
