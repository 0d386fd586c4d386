#!/usr/bin/env python3
"""Writes registrations for measuring `whosupervises triage`.

usage: triage_rows.py ROWS OUT.csv [--seed N] [--regions N]

Scopes of 3 to 12 phrases; a few phrases are frequent and many rare, as in registry files (Zipf). About one row in a hundred is dirty.
For xlsx: triage the csv to xlsx once, or convert it in a spreadsheet.
"""
import csv, random, sys

MADE = "家具 服装 塑料制品 金属制品 水泥制品 食品 肉制品 面粉 糕点 饮料 门窗 钢结构 电线电缆 包装制品 纸制品 玻璃制品 橡胶制品 机械设备 汽车配件 玩具".split()
SOLD = MADE + "日用百货 办公用品 五金产品 建筑材料 化妆品 家用电器 电子产品 文具用品 体育用品 工艺品 劳保用品 农副产品 新鲜蔬菜 新鲜水果 水产品 针纺织品 珠宝首饰 鞋帽 箱包 灯具 通讯设备 计算机 仪器仪表 轮胎 润滑油 宠物用品 母婴用品 消防器材 环保设备 医疗器械".split()
SERVICES = "餐饮服务 住宿服务 洗车服务 家政服务 物业管理 机动车维修 普通货物运输 仓储服务 装卸搬运 会议及展览服务 广告制作 广告设计 企业管理咨询 商务信息咨询 技术服务 软件开发 信息系统集成服务 人力资源服务 劳务派遣服务 园林绿化工程 建筑装饰装修 房屋建筑工程 市政工程 道路货物运输 旅行社服务 密室逃脱 棋牌室服务 歌舞娱乐 电影放映 图书零售 摄影服务 美容美发 洗浴服务 健身服务 幼儿园 养老服务 医疗服务 汽车租赁 工程机械租赁 设备租赁 货物进出口 技术进出口 农作物种植 畜禽养殖 水产养殖 农业机械服务 再生资源回收 快递服务 停车场管理 加油站 充电设施运营 燃气经营 烟花爆竹零售 危险化学品经营 电梯维修 消防技术服务 安全评价 无人机航拍".split()
BOILERPLATE = "（依法须经批准的项目，经相关部门批准后方可开展经营活动）"
REGIONS = ["河南省许昌市魏都区", "新疆维吾尔自治区喀什地区喀什市", "新疆维吾尔自治区乌鲁木齐市天山区", "新疆维吾尔自治区伊犁哈萨克自治州尼勒克县", "内蒙古自治区鄂尔多斯市鄂托克前旗", "广东省广州市海珠区", "江苏省盐城市射阳县", "福建省泉州市晋江市", "云南省大理白族自治州大理市", "天津市滨海新区", "宁夏回族自治区银川市金凤区", "新疆维吾尔自治区阿克苏地区阿瓦提县"]
FORMS = ["个体工商户", "有限责任公司(自然人独资)", "有限责任公司(自然人投资或控股)", "农民专业合作社"]


def phrases(rng):
    out = [s for s in SERVICES]
    out += [g + s for g in SOLD for s in ("销售", "零售", "批发", "批发零售")]
    out += [g + s for g in MADE for s in ("制造", "加工", "生产、销售")]
    out += [a + "、" + b + "销售" for a in SOLD[:20] for b in SOLD[20:]]
    out += [g + "销售（不含危险化学品）" for g in SOLD[:10]]
    rng.shuffle(out)
    return out


def main(argv):
    rows, path = int(argv[0]), argv[1]
    rng = random.Random(int(argv[argv.index("--seed") + 1]) if "--seed" in argv else 7)
    known = phrases(rng)
    weights = [1 / (i + 3) for i in range(len(known))]
    with open(path, "w", encoding="utf-8", newline="") as out:
        to = csv.writer(out)
        to.writerow(["编号", "企业名称", "企业类型", "行业代码", "地区", "经营范围", "登记日期"])
        pool = rng.choices(known, weights, k=200_000)
        at = 0
        for i in range(rows):
            count = rng.randint(3, 12)
            if at + count > len(pool):
                at = rng.randint(0, 1000)
            picked = list(dict.fromkeys(pool[at:at + count]))
            at += count
            if rng.random() < 0.02:
                picked.append("没有人知道的%d" % rng.randint(1, 5000))
            scope = "；".join(picked) if rng.random() < 0.6 else "一般项目：" + "；".join(picked) + BOILERPLATE
            region = rng.choice(REGIONS) if rng.random() > 0.005 else ""
            to.writerow([str(100000 + i), "某市%s第%d经营部" % (picked[0][:4], i), rng.choice(FORMS), rng.choice(["", "5212", "6210", "8111", "4710", "5433"]), region, scope, "2026-11-%02d" % rng.randint(1, 28)])


main(sys.argv[1:])
