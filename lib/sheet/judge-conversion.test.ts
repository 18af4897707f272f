import { expect, test } from "vitest";
import { judgeConversion } from "./judge-conversion";

const nothing = { created: 0, paid: 0 };

test.each([
  // sheets, paid, sheets and paid a week before
  [0, 0, nothing, "too-few"],
  [19, 0, nothing, "too-few"],
  [19, 0, { created: 100, paid: 90 }, "too-few"],
  [20, 0, nothing, "below-floor"],
  [20, 7, nothing, "below-floor"],
  [20, 8, nothing, "fine"],
  [1_000, 399, nothing, "below-floor"],
  [1_000, 400, nothing, "fine"],
  [20, 7, { created: 100, paid: 10 }, "below-floor"],
  [100, 44, { created: 100, paid: 90 }, "below-usual"],
  [100, 45, { created: 100, paid: 90 }, "fine"],
  [25, 11, { created: 1_000, paid: 890 }, "below-usual"],
  [100, 44, { created: 19, paid: 19 }, "fine"],
  [20, 30, { created: 20, paid: 20 }, "fine"],
  [2_000_000, 800_000, { created: 3_000_000, paid: 2_000_000 }, "fine"],
] as const)("%i sheets of which %i are paid, a week before %o: %s", (created, paid, before, verdict) => {
  expect(judgeConversion({ created, paid }, before)).toBe(verdict);
});

test("the terms may be others", () => {
  const strict = { fewestSheets: 5, floorPercent: 80, percentOfUsual: 90 };
  expect(judgeConversion({ created: 5, paid: 3 }, nothing, strict)).toBe("below-floor");
  expect(judgeConversion({ created: 10, paid: 8 }, { created: 10, paid: 9 }, strict)).toBe("below-usual");
  expect(judgeConversion({ created: 10, paid: 9 }, { created: 10, paid: 10 }, strict)).toBe("fine");
});
