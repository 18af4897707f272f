-- Keeps what the database says of a coupon.
--
-- KEYS[1]     the coupon
-- ARGV[1]     when the database was asked, by Redis' clock
-- ARGV[2]     seconds it is kept
-- ARGV[3…7]   quantity, left, opens, ends, clock
--
-- Returns {"loaded"}, or {"kept"} when somebody has asked the database later than that.

local asked = redis.call("HGET", KEYS[1], "asked")
if asked and tonumber(asked) > tonumber(ARGV[1]) then return {"kept"} end

local time = redis.call("TIME")
local now = string.format("%.0f", time[1] * 1000 + math.floor(time[2] / 1000))
redis.call("HSET", KEYS[1], "asked", ARGV[1], "loaded", now, "quantity", ARGV[3], "left", ARGV[4],
  "opens", ARGV[5], "ends", ARGV[6], "clock", ARGV[7])
redis.call("EXPIRE", KEYS[1], ARGV[2])
return {"loaded"}
