using WhoSupervises.Resolution.Explaining;
using WhoSupervises.Resolution.Understanding;
using WhoSupervises.Resolution.Understanding.Scopes;

namespace WhoSupervises.Reports.Tests;

public sealed class ScopeTests
{
    private static readonly Lazy<ScopeResolver> Scopes = new(() => new ScopeResolver(Shared.Resolver));

    [Theory]
    [InlineData("一般项目：日用百货销售；餐饮服务", "日用百货销售|餐饮服务")]
    [InlineData("许可项目：餐饮服务一般项目：日用百货销售", "餐饮服务|日用百货销售")]
    [InlineData("1、物业服务；2、房屋维修", "物业服务|房屋维修")]
    [InlineData("（一）公路养护；（二）沥青拌合料生产", "公路养护|沥青拌合料生产")]
    [InlineData("甲醇、液氨、粗苯生产、销售", "甲醇、液氨、粗苯生产、销售")]
    [InlineData("柜台、摊位出租", "柜台、摊位出租")]
    [InlineData("汽车美容（不含维修）、汽车用品零售", "汽车美容（不含维修）|汽车用品零售")]
    [InlineData("住宿、餐饮、游泳", "住宿、餐饮|游泳")]
    [InlineData("供（配）电业务", "供（配）电业务")]
    [InlineData("销售：化工产品（危险化学品除外）、建材、办公用品", "销售：化工产品（危险化学品除外）、建材、办公用品")]
    [InlineData("生产、销售：家具", "生产、销售：家具")]
    [InlineData("电梯安装、改造、维修、保养", "电梯安装、改造、维修、保养")]
    [InlineData("农机配件、五金，公路货物运输", "农机配件、五金|公路货物运输")]
    [InlineData("汽车配件、电气焊", "汽车配件|电气焊")]
    [InlineData("水泥、混凝土预制构件制造", "水泥、混凝土预制构件制造")]
    [InlineData("未经加工的坚果、干果销售", "未经加工的坚果、干果销售")]
    [InlineData("货物进出口，但国家禁止进出口的商品除外", "货物进出口，但国家禁止进出口的商品除外")]
    [InlineData("煤炭开采、洗选、销售", "煤炭开采、洗选、销售")]
    [InlineData("蔬菜种植、采摘、销售", "蔬菜种植、采摘、销售")]
    [InlineData("从事语言能力、艺术、体育、科技等培训的机构", "从事语言能力、艺术、体育、科技等培训的机构")]
    [InlineData("生产、销售皮鞋、鞋底", "生产、销售皮鞋、鞋底")]
    [InlineData("研发、生产、销售：塑料制品", "研发、生产、销售：塑料制品")]
    [InlineData("种植、销售：蔬菜；安装、维修：电梯", "种植、销售：蔬菜|安装、维修：电梯")]
    [InlineData("生产：家具，销售：建材", "生产：家具|销售：建材")]
    [InlineData("仓储、场地出租", "仓储|场地出租")]
    [InlineData("一般经营项目是：家具销售。许可经营项目是：餐饮服务", "家具销售|餐饮服务")]
    [InlineData("（一般经营项目）家具销售（许可经营项目）餐饮服务", "家具销售|餐饮服务")]
    [InlineData("后置许可：家具销售", "家具销售")]
    [InlineData("本公司经营范围为：家具制造、销售", "家具制造、销售")]
    [InlineData("主营家具制造，兼营建材销售", "家具制造|建材销售")]
    [InlineData("⒈家具制造⒉餐饮服务", "家具制造|餐饮服务")]
    [InlineData("一、家具制造二、家具销售", "家具制造|家具销售")]
    [InlineData("一、二、三类机动车维修", "一、二、三类机动车维修")]
    [InlineData("依法须经批准的项目，经相关部门批准后方可开展经营活动，家具销售", "家具销售")]
    [InlineData("餐饮服务（", "餐饮服务（")]
    [InlineData("", "")]
    [InlineData("；；、。", "")]
    public void Split_ScopesAsWritten_GivesTheirPhrases(string scope, string phrases)
    {
        string.Join('|', Resolve(scope).Phrases!.Select(p => p.Text)).Should().Be(phrases);
    }

    [Theory]
    [InlineData("餐饮服务（依法须经批准的项目，经相关部门批准后方可开展经营活动）", "（依法须经批准的项目，经相关部门批准后方可开展经营活动）")]
    [InlineData("日用百货零售（凭有效许可证经营）", "（凭有效许可证经营）")]
    [InlineData("餐饮服务。依法须经批准的项目，经相关部门批准后方可开展经营活动", "依法须经批准的项目，经相关部门批准后方可开展经营活动")]
    [InlineData("家具销售；国家禁止经营的商品除外", "国家禁止经营的商品除外")]
    [InlineData("家具销售，应经审批的，未获审批前不得经营", "应经审批的，未获审批前不得经营")]
    [InlineData("许可经营项目：无；一般经营项目：家具销售", "无")]
    [InlineData("家具销售（以下空白）", "（以下空白）")]
    [InlineData("家具销售 *** 以下空白 ***", "以下空白")]
    [InlineData("烟花爆竹零售，凭许可证经营", "凭许可证经营")]
    [InlineData("家具销售（后置许可）", "（后置许可）")]
    [InlineData("煤矿开采（筹建，筹建期内不得开展经营活动）", "（筹建，筹建期内不得开展经营活动）")]
    [InlineData("家具销售（国家法律法规规定应经审批的,获审批后方可经营）", "（国家法律法规规定应经审批的,获审批后方可经营）")]
    public void Split_Boilerplate_IsSetAsideAndNoPhrase(string scope, string aside)
    {
        Answer answer = Resolve(scope);

        answer.SetAside.Should().Equal(aside);
        answer.Phrases.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("化工产品（不含危险化学品）销售", "不含危险化学品", "危险化学品")]
    [InlineData("日用百货销售（烟花爆竹除外）", "烟花爆竹除外", "烟花爆竹")]
    [InlineData("除烟花爆竹外的日用百货销售", "除烟花爆竹外的", "烟花爆竹")]
    [InlineData("宠物服务（不含动物诊疗）", "不含动物诊疗", "动物诊疗")]
    public void Resolve_Exclusion_DoesNotTriggerWhatItExcludes(string scope, string excluded, string subject)
    {
        Answer answer = Resolve(scope);

        answer.Excluded.Should().Equal(excluded);
        answer.Phrases!.SelectMany(p => p.Subjects).Should().NotContain(s => s.Contains(subject));
        answer.Lead.Select(l => l.Department).Should().Equal("区商务局");
    }

    [Theory]
    [InlineData("油漆、涂料销售（不含危险化学品）", "危险化学品")]
    [InlineData("油漆（不含危险品）销售", "危险化学品")]
    [InlineData("润滑油、油漆（危险化学品除外）批发", "危险化学品")]
    [InlineData("不含危险化学品的油漆销售", "危险化学品")]
    [InlineData("油漆销售；以上均不含危险化学品", "危险化学品")]
    [InlineData("油漆销售；五金销售（以上经营范围不含危险化学品）", "危险化学品")]
    [InlineData("非危险化学品销售", "危险化学品")]
    [InlineData("石油制品（不含成品油）", "成品油")]
    [InlineData("燃料油（不得经营成品油）销售", "成品油")]
    [InlineData("汽油、柴油（成品油除外）零售", "成品油")]
    public void Resolve_ExclusionOfItsOwnProduct_LeavesPlainTrade(string scope, string subject)
    {
        Answer answer = Resolve(scope);

        answer.Phrases!.SelectMany(p => p.Subjects).Should().NotContain(s => s.Contains(subject)).And.NotBeEmpty();
        answer.Lead.Select(l => l.Department).Should().Equal("区商务局");
    }

    [Theory]
    [InlineData("甲醇销售（不带储存设施）", "区应急管理局")]
    [InlineData("危险化学品经营（不储存）", "区应急管理局")]
    [InlineData("农药销售（不含危险化学品）", "区农业农村局")]
    public void Resolve_ExclusionOfStorageOrOfSomethingElse_KeepsTheBusiness(string scope, string department)
    {
        Resolve(scope).Lead.Select(l => l.Department).Should().Equal(department);
    }

    [Theory]
    [InlineData("生产、销售：家具", "家具厂")]
    [InlineData("生产、销售皮鞋", "制鞋")]
    [InlineData("甲壳素生产、销售", "一般制造")]
    [InlineData("甲壳素的研发、生产、销售", "一般制造")]
    [InlineData("农药包装瓶生产", "一般制造")]
    [InlineData("公路护栏加工", "交通设施制造")]
    [InlineData("危险品运输车辆销售", "商贸流通业")]
    [InlineData("消防器材", "商贸流通业")]
    [InlineData("电视、冰箱", "商贸流通业")]
    [InlineData("煤炭", "商贸流通业")]
    [InlineData("种植、养殖、销售", "农业")]
    [InlineData("馕加工、零售", "糕点面包加工")]
    [InlineData("从事艺术、体育、科技等培训", "校外培训机构")]
    [InlineData("提供危险化学品、剧毒品等仓储服务", "危险化学品")]
    [InlineData("小麦收购、储存", "粮食收购")]
    [InlineData("引火线生产", "烟花爆竹生产")]
    [InlineData("殡葬礼仪服务", "殡葬服务")]
    [InlineData("工业蒸汽供应", "供热")]
    [InlineData("蒸汽、热水销售", "供热")]
    [InlineData("门面房、车位出租", "房屋租赁")]
    [InlineData("智能水务系统开发", "软件信息服务")]
    [InlineData("果树、蔬菜种植", "水果种植")]
    [InlineData("煤矿机械配件、输送带的加工、销售", "机械")]
    public void Resolve_Products_AreWhatIsDoneWithThem(string scope, string subject)
    {
        Resolve(scope).Phrases!.Single().Subjects[0].Should().Be(subject);
    }

    [Theory]
    [InlineData("白酒生产；酒糟销售", "某某酒业有限公司")]
    [InlineData("红枣种植；干果销售", "若羌红枣有限公司")]
    public void Resolve_BareProductInTheName_DoesNotOutweighTheOrder(string scope, string name)
    {
        Resolve(scope, name).Phrases!.Select(p => p.Main).Should().Equal(true, false);
    }

    [Theory]
    [InlineData("新能源汽车换电设施销售")]
    [InlineData("游艺用品销售")]
    [InlineData("室内健身器材销售")]
    [InlineData("从没听过的铛铛批发")]
    [InlineData("抽油烟机销售")]
    [InlineData("油漆销售，危险化学品除外")]
    public void Resolve_ProductsSold_AreTrade(string scope)
    {
        Answer answer = Resolve(scope);

        answer.Phrases!.Single().Subjects.Should().Equal("商贸流通业");
        answer.Lead.Select(l => l.Department).Should().Equal("区商务局");
    }

    [Theory]
    [InlineData("烟花爆竹零售", "区应急管理局")]
    [InlineData("甲醇销售", "区应急管理局")]
    [InlineData("危险化学品销售", "区应急管理局")]
    public void Resolve_DangerousProductsSold_KeepTheirOwnDepartment(string scope, string department)
    {
        Resolve(scope).Lead.Select(l => l.Department).Should().Equal(department);
    }

    [Fact]
    public void Resolve_MakingAndSelling_GoesByTheMaking()
    {
        Answer answer = Resolve("实木家俱制造、销售");

        answer.Lead.Select(l => l.Department).Should().NotContain("区商务局");
    }

    [Fact]
    public void Resolve_TypingError_IsPutRightAndSaid()
    {
        Answer answer = Resolve("蓄电池消售");

        answer.Phrases!.Single().Status.Should().NotBe("unrecognized");
        answer.Notes.Should().Contain("「消售」按「销售」理解，请核对。");
    }

    [Theory]
    [InlineData("农药（不含高毒农药）零售", "农药经营")]
    [InlineData("农药（不含高毒农药）、化肥零售", "农药经营")]
    public void Resolve_ExclusionOfSomeOfItsOwnThing_LeavesTheRest(string scope, string subject) =>
        Resolve(scope).Phrases!.SelectMany(p => p.Subjects).Should().Contain(subject);

    [Fact]
    public void Resolve_ShortWordOneCharacterFromAnother_IsNoTypingError()
    {
        Answer answer = Resolve("植发");
        answer.Phrases!.Should().ContainSingle().Which.Status.Should().Be("unrecognized");
        answer.Notes.Should().NotContain(n => n.Contains("批发", StringComparison.Ordinal));
    }

    [Fact]
    public void Resolve_ProductBeforeAnUnknownWord_DoesNotLead() => Resolve("蒸汽铛铛罐体").Lead.Should().BeEmpty();

    [Theory]
    [InlineData("各种家具")]
    [InlineData("未经加工的坚果")]
    public void Read_Fillers_LeaveNothingOver(string text) => Shared.Resolver.Understander.Reader.Read(text).Leftovers.Should().BeEmpty();

    [Fact]
    public void Resolve_CharacterOfAWordForWhatIsDone_IsNoTypingError() =>
        Resolve("老旧电动汽车回收").Notes.Should().NotContain(n => n.Contains("电动汽车厂", StringComparison.Ordinal));

    [Theory]
    [InlineData("爆破技术咨询")]
    [InlineData("燃气技术咨询")]
    public void Resolve_AdviceOnADangerousThing_IsAdvice(string scope) => Resolve(scope).Phrases!.Should().ContainSingle().Which.Lead.Should().BeEmpty();

    [Fact]
    public void Resolve_UnknownPhrase_IsListedAndNotDropped()
    {
        Answer answer = Resolve("餐饮服务；铛铛咚咚");

        answer.Phrases!.Select(p => (p.Text, p.Status == "unrecognized")).Should().Equal(("餐饮服务", false), ("铛铛咚咚", true));
        answer.NotUnderstood.Select(n => n.Text).Should().Equal("铛铛咚咚");
    }

    [Fact]
    public void Resolve_SeveralBusinesses_LeadOfTheMainAndTheOthersBeside()
    {
        Answer answer = Resolve("机动车维修；日用百货销售");

        answer.Lead.Select(l => l.Department).Should().Equal("区交通局");
        answer.Co.Select(c => c.Department).Should().Contain("区商务局").And.OnlyHaveUniqueItems();
        answer.Phrases!.Select(p => p.Main).Should().Equal(true, false);
    }

    [Fact]
    public void Resolve_StatedMainBusiness_GoesBeforeTheOrder()
    {
        Resolve("兼营：日用百货销售。主营：机动车维修").Lead.Select(l => l.Department).Should().Equal("区交通局");
    }

    [Fact]
    public void Resolve_NameAndCodeAgainstTheOrder_AreTheMainBusiness()
    {
        Answer answer = Resolve("日用百货销售；机动车修理和维护", "许昌迅捷汽车修理厂", "8111");

        answer.Lead.Select(l => l.Department).Should().Equal("区交通局");
    }

    [Fact]
    public void Resolve_GeneralServices_AreKnownAndNobodys()
    {
        Answer answer = Resolve("企业管理咨询");

        answer.Status.Should().Be("gap");
        answer.Lead.Should().BeEmpty();
    }

    private static Answer Resolve(string scope, string? name = null, string? industry = null) =>
        Scopes.Value.Resolve(new Registration(new Question { Region = "河南省许昌市魏都区", AsOf = Shared.Today, Industry = industry }, name, scope.Length == 0 ? " " : scope)) is { Phrases: null } plain
            ? WithPhrases(plain)
            : Scopes.Value.Resolve(new Registration(new Question { Region = "河南省许昌市魏都区", AsOf = Shared.Today, Industry = industry }, name, scope));

    private static Answer WithPhrases(Answer answer)
    {
        answer.Phrases = [];
        return answer;
    }
}
