-- Says whether a claim plainly comes to nothing.
--
-- KEYS[1]  the coupon, a hash: quantity, left, opens, ends, and of the database's clock what it said (clock), when at
--          the earliest (asked) and at the latest (loaded) by Redis' own; all in milliseconds
-- KEYS[2]  there when this person has the coupon
-- ARGV[1]  how many milliseconds old the reading may be to refuse by
--
-- Returns {"pass"}, {"already"}, {"soldOut"}, {"notYet", opens}, {"closed", ends}, or {"load", now} when the database
-- has to be asked first.

if redis.call("EXISTS", KEYS[2]) == 1 then return {"already"} end

local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local left, opens, ends, clock, asked, loaded =
  unpack(redis.call("HMGET", KEYS[1], "left", "opens", "ends", "clock", "asked", "loaded"))
if not left then return {"load", string.format("%.0f", now)} end

-- The database's clock shows no more than this, and no less than that.
local atMost = clock + now - asked
local atLeast = clock + now - loaded

local answer = {"pass"}
if tonumber(left) <= 0 then answer = {"soldOut"} end
if atLeast >= tonumber(ends) then answer = {"closed", ends} end
if atMost < tonumber(opens) then answer = {"notYet", opens} end
if answer[1] ~= "pass" and now - asked > tonumber(ARGV[1]) then
  return {"load", string.format("%.0f", now)}
end
return answer
