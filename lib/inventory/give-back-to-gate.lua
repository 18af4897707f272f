-- Puts back what one purchase took, once.
--
-- KEYS[1]   what the purchase took: a hash of count key -> "era quantity"
-- KEYS[2…]  the counts
--
-- Returns {"given", n}: to how many counts. One that was loaded again since knows without being told, and stays.

local given = 0
for n = 2, #KEYS do
  local era, quantity = string.match(redis.call("HGET", KEYS[1], KEYS[n]) or "", "^(%S+) (%d+)$")
  if era and redis.call("HGET", KEYS[n], "era") == era then
    redis.call("HINCRBY", KEYS[n], "left", quantity)
    given = given + 1
  end
end
redis.call("DEL", KEYS[1])
return {"given", tostring(given)}
