using System.Collections.Immutable;

namespace WhoSupervises.Model.Principles;

/// <summary>The primitives that principles may use: the words of a condition line and how many candidates it speaks of.</summary>
/// <remarks>
/// The Language project reads condition lines by these patterns; the Resolution project gives each its meaning. 甲 and 乙 stand for
/// candidates, … for an argument. A line may begin with 不：to negate.
/// </remarks>
public static class PrincipleVocabulary
{
    /// <summary>A primitive.</summary>
    /// <param name="Name">Its stable name.</param>
    /// <param name="Pattern">The line, with 甲, 乙 and at most one … for an argument.</param>
    /// <param name="Meaning">What it means, in Chinese, for docs/principles.md.</param>
    public sealed record Primitive(string Name, string Pattern, string Meaning);

    /// <summary>All primitives.</summary>
    public static ImmutableArray<Primitive> All { get; } =
    [
        new("excluded", "甲被除外", "甲所在部门的条款把本事项除外，或法定除外把本事项交给别的部门"),
        new("narrowerThanAsked", "甲窄于事项", "甲的事项只是所问事项的一部分（须说明是否属于该部分）"),
        new("stageUnstated", "甲须明环节", "甲限定环节，而所问未说明环节"),
        new("stageApart", "甲环节不合", "甲限定的环节与所问环节不合"),
        new("placeUnstated", "甲须明场所", "甲限定场所，而所问未说明场所"),
        new("placeApart", "甲场所不合", "甲限定的场所与所问场所不合"),
        new("actorUnstated", "甲须明主体", "甲限定主体，而所问未说明主体"),
        new("actorApart", "甲主体不合", "甲限定的主体与所问主体不合"),
        new("conditional", "甲带条件", "甲的条款另有条件"),
        new("mayInvolve", "甲只可涉", "所问事项只是可能涉及甲的事项"),
        new("involves", "甲只相涉", "所问事项涉及甲的事项，但不属于其种类"),
        new("located", "甲只同处", "所问事项只是位于甲的事项之中"),
        new("bySector", "甲按行业", "甲只按行业归属管到所问事项"),
        new("byKind", "甲点到事项", "甲的事项就是所问事项或其种类"),
        new("otherAspect", "甲另一领域", "甲的领域与所问领域不同"),
        new("aspectIsNot", "甲领域不是…", "甲的领域不是所列之一（顿号分隔）"),
        new("verbIs", "甲履职为…", "甲的履职方式是所列之一（顿号分隔）"),
        new("qualifierIs", "甲限定为…", "甲的条款带有所列限定之一（顿号分隔）"),
        new("natureIs", "甲性质为…", "甲所在部门的性质是所列之一（顿号分隔）"),
        new("generalAsked", "所问为综合监管", "所问事项就是安全生产综合监督管理"),
        new("sameAspect", "甲与乙同领域", "两项职责领域相同"),
        new("sameOrgan", "甲与乙同部门", "两项职责属同一部门"),
        new("narrower", "甲窄于乙", "两项职责的事项、主体、场所可比，甲不宽于乙且至少一处更窄"),
        new("kindOverSector", "甲点到而乙只按行业", "甲的事项就是所问事项或其种类，乙只按行业归属管到所问事项"),
        new("nearerLayer", "甲近于乙", "甲所在文件的地区比乙更靠近所问地区，或甲经认定而乙没有"),
        new("draft", "甲属草案", "甲所在文件是征求意见稿"),
        new("higherLevel", "甲属上级职责", "甲的条款只规定上级机关（国务院、省级……）的职责，所问地区这一级没有"),
        new("moved", "甲属历史", "甲的条款点名的机构到所问之日已经失去该职能，由承继部门回答"),
        new("sameSubject", "甲与乙同事项", "两项职责的事项相同"),
        new("sameFunction", "甲与乙同职能", "两个部门承担同一职能"),
        new("exclusiveAssist", "甲所在部门只配合", "甲所在部门就所问事项只有配合之责"),
        new("stageNarrower", "甲环节明于乙", "甲点明所问环节而乙未限定环节"),
        new("coversMore", "甲所及多于乙", "甲同时管到企业和活动而乙只管到一头，或甲管到活动而乙只管到企业"),
        new("higherRank", "甲上位于乙", "甲所在文件的效力位阶高于乙"),
        new("later", "甲新于乙", "甲所在文件的施行日期晚于乙"),
        new("sameRank", "甲与乙同位阶", "两份文件效力位阶相同"),
        new("sameDocument", "甲与乙同文件", "两项职责出自同一文件"),
        new("stronger", "甲强于乙", "甲的履职方式比乙更直接"),
        new("equalVerb", "甲与乙履职相同", "两项职责的履职方式强弱相同"),
        new("qualified", "甲有限定", "甲带有按照职责分工一类的限定"),
        new("guiding", "甲只指导", "甲是指导下级而不是直接监管"),
        new("ownerInferred", "甲归属待考", "甲的部门是推断的"),
        new("main", "甲为主业", "甲管的是所问各项业务中的主业"),
        new("factIs", "甲为…所指", "用户载明的事实（审批部门、主办单位、场地单位、受益单位……）所指的就是甲所在部门"),
        new("factGiven", "载明…", "用户载明了所列事实之一（审批部门、主办单位……）；与“对：事项”“则：甲牵头”合用，甲就是该事实所指的部门"),
        new("licenses", "甲有许可", "甲所在部门的条款对所问事项负许可之责"),
        new("licensingOnly", "甲只办审批", "甲所在部门只是集中办理行政审批"),
        new("ruled", "甲经认定", "有权机关已就本事项在本地区认定由甲负责"),
        new("assistsOnThing", "甲对所问只配合", "甲所在部门被点名管所问事项，但只是配合"),
        new("nobodyNamed", "无人点名", "没有任何部门对所问事项负直接职责"),
        new("unassignedNarrower", "甲的一部分列为未点名", "甲所在文件把所问所属的更窄领域单独列出而没有点名部门"),
        new("unassigned", "所问列为未点名", "适用的文件只列出这一行业领域而没有点名部门"),
        new("statesNearness", "载明就近", "适用的文件或国家法律载明谁靠近谁牵头或业务相近"),
    ];
}
