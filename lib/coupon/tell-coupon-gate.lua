-- Tells what a claim has shown. Twice is as good as once.
--
-- KEYS[1]  the coupon
-- KEYS[2]  there when this person has the coupon
-- ARGV[1]  "1" when this person has it
-- ARGV[2]  seconds that is remembered
-- ARGV[3]  of how many
-- ARGV[4]  so many are left; it only ever falls, as long as the quantity is the same. "" for no news
--
-- Returns {"told"}.

if ARGV[1] == "1" then redis.call("SET", KEYS[2], "1", "EX", ARGV[2]) end

local quantity, left = unpack(redis.call("HMGET", KEYS[1], "quantity", "left"))
if ARGV[4] ~= "" and quantity == ARGV[3] and tonumber(ARGV[4]) < tonumber(left) then
  redis.call("HSET", KEYS[1], "left", ARGV[4])
end
return {"told"}
