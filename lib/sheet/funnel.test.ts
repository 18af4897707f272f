import { expect, test } from "vitest";
import { addUp, funnelKey } from "./funnel";

test("a minute has one key, whatever the second", () => {
  expect(funnelKey(new Date("2026-11-20T05:03:00.000Z"))).toBe("funnel:2026-11-20T05:03");
  expect(funnelKey(new Date("2026-11-20T05:03:59.999Z"))).toBe("funnel:2026-11-20T05:03");
});

test("minutes without counts, and steps nobody knows, add nothing", () => {
  const minute = ["created", "2", "paid", "1", "declined:A", "3", "unheard", "9"];
  expect(addUp([[], minute, [], ["created", "1", "declined:A", "1", "declined:B", "1"]])).toEqual({
    created: 3,
    ordered: 0,
    paid: 1,
    expired: 0,
    declined: { A: 4, B: 1 },
  });
});
