-- Questions for wrk: regions x enterprises x activities, taken in turn by every thread.
local regions = { "650000", "411002", "150623", "150000", "650102" }
local enterprises = { "密室逃脱", "加油站", "酒店", "医院", "采石场", "学校", "煤矿", "养老机构", "商场", "游泳馆", "幼儿园", "KTV", "网吧", "化工厂", "建筑工地", "物流公司", "食品厂", "粮库", "水库", "剧本杀" }
local activities = { "", "储存危险化学品", "使用锅炉", "有限空间作业" }

local function escape(text)
  return (text:gsub("[^%w]", function(c) return string.format("%%%02X", string.byte(c)) end))
end

local paths = {}
for _, region in ipairs(regions) do
  for _, enterprise in ipairs(enterprises) do
    for _, activity in ipairs(activities) do
      local path = "/api/v1/resolve?asOf=2026-11-01&region=" .. region .. "&enterprise=" .. escape(enterprise)
      if activity ~= "" then path = path .. "&activity=" .. escape(activity) end
      paths[#paths + 1] = wrk.format("GET", path)
    end
  end
end

local at = 0
function request()
  at = at % #paths + 1
  return paths[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("requests=%d per_second=%.0f p50_ms=%.2f p99_ms=%.2f max_ms=%.2f bad_status=%d failed=%d questions=%d\n",
    summary.requests, summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout, #paths))
end
