-- Takes the quantities of one purchase from the counts, or says why not. All lines or none.
--
-- KEYS[1]   what this purchase took: a hash of count key -> "era quantity"
-- KEYS[2…]  counts, each a hash: left, era (which load it is from), at (milliseconds, when the database was read)
-- ARGV[1]   how many milliseconds old a count may be to refuse by
-- ARGV[2]   seconds a purchase is remembered
-- ARGV[3…]  the quantities, in the order of the counts
--
-- Returns {"taken"}, also when this purchase took them before;
--   {"short", n, left, …}  with every count that is short, n = 1 for the first;
--   {"load", n, era, …}    with every count that is missing, or short but too old to know.

if redis.call("EXISTS", KEYS[1]) == 1 then return {"taken"} end

local time = redis.call("TIME")
local oldest = time[1] * 1000 + math.floor(time[2] / 1000) - tonumber(ARGV[1])
local short, load, took = {"short"}, {"load"}, {}

for n = 1, #KEYS - 1 do
  local left, era, at = unpack(redis.call("HMGET", KEYS[n + 1], "left", "era", "at"))
  local missing = left and tonumber(left) < tonumber(ARGV[n + 2])
  if not left or (missing and tonumber(at) < oldest) then
    table.insert(load, tostring(n))
    table.insert(load, era or "")
  elseif missing then
    table.insert(short, tostring(n))
    table.insert(short, left)
  else
    table.insert(took, KEYS[n + 1])
    table.insert(took, era .. " " .. ARGV[n + 2])
  end
end

if #load > 1 then return load end
if #short > 1 then return short end

for n = 1, #KEYS - 1 do redis.call("HINCRBY", KEYS[n + 1], "left", "-" .. ARGV[n + 2]) end
redis.call("HSET", KEYS[1], unpack(took))
redis.call("EXPIRE", KEYS[1], ARGV[2])
return {"taken"}
