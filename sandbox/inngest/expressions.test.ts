import { describe, expect, it } from "vitest";
import { evaluate, parseExpression } from "./expressions.ts";

const scope = {
  event: {
    name: "shop/paid",
    data: { total: 120, currency: "KRW", tags: ["a", "b"], "odd key": 1, nested: { id: 7 } },
  },
  async: { data: { nested: { id: 7 } } },
};

describe("expressions", () => {
  it.each<[string, unknown]>([
    ["event.data.total > 100 && event.data.currency == 'KRW'", true],
    ['event.data.total > 100 && event.data.currency == "EUR"', false],
    ["event.data.total < 100 || event.data.total == 120", true],
    ["event.data.nested.id == async.data.nested.id", true],
    ["event.data.nested == async.data.nested", true],
    ["event.data.missing == null", true],
    ["event.data.missing.deeper == null", true],
    ["event.data.constructor == null", true],
    ["!has(event.data.missing) && has(event.data.total)", true],
    ["'b' in event.data.tags", true],
    ["event.data.currency in ['USD', 'KRW']", true],
    ["'total' in event.data", true],
    ["event.data.tags[1]", "b"],
    ["event.data['odd key']", 1],
    ["size(event.data.tags) == 2", true],
    ["event.data.currency.startsWith('K')", true],
    ["event.name.endsWith('paid') && event.name.contains('/')", true],
    ["event.data.currency.lowerAscii()", "krw"],
    ["event.name.matches('^shop/')", true],
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["-2 + 5 % 3", 0],
    ["10 - 4 - 3", 3],
    ["event.data.total >= 120 ? 'big' : 'small'", "big"],
    ["string(event.data.nested.id) + '-x'", "7-x"],
    ["int('12') + 1", 13],
    ["'it\\'s'", "it's"],
    ["true && !false", true],
  ])("%s is %j", (source, outcome) => {
    expect(evaluate(source, scope)).toEqual(outcome);
  });

  it.each([
    "event.data.x = 1",
    "event.data.",
    "event.data.x ==",
    "(event.data.x",
    "unknown(event)",
    "event.data.tags.all(t, t == 'a')",
    "a b",
    "#",
  ])("%s is refused, with its source in the message", (source) => {
    expect(() => parseExpression(source)).toThrow(SyntaxError);
    expect(() => parseExpression(source)).toThrow(source);
  });

  it("an empty expression is refused", () => {
    expect(() => parseExpression("")).toThrow(SyntaxError);
  });
});
