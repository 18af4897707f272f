import { describe, expect, test } from "vitest";
import type { Schema } from "@/app/_server/open-api/document-shape";
import { fieldsOf, kindOf, limitsOf } from "./read-schema";

const order = { $ref: "#/components/schemas/Order" };

describe("what a value is", () => {
  test.each<[Schema, string]>([
    [{ type: "string" }, "string"],
    [{ type: "string", format: "uuid" }, "uuid"],
    [{ type: ["string", "null"] }, "string or null"],
    [{ anyOf: [{ type: "string", format: "date-time" }, { type: "null" }] }, "date-time or null"],
    [{ anyOf: [{ const: "" }, { type: "null" }, { type: "string" }] }, '"" or null or string'],
    [order, "Order"],
    [{ type: "array", items: order }, "Order[]"],
    [{ type: "array", items: { anyOf: [order, { type: "null" }] } }, "(Order or null)[]"],
    [{ type: "object", additionalProperties: { type: "string" } }, "object of string"],
    [{ type: "string", enum: ["A", "B"] }, "A | B"],
    [{}, "anything"],
  ])("%j is %s", (schema, text) => {
    expect(kindOf(schema).text).toBe(text);
  });

  test("a list of a named shape leads to the shape", () => {
    expect(kindOf({ type: "array", items: order }).shape).toBe("Order");
  });
});

describe("what a value may be", () => {
  test.each<[Schema, string[]]>([
    [{ type: "integer", minimum: 1, maximum: 100 }, ["1 to 100"]],
    [{ type: "integer", minimum: 0 }, ["at least 0"]],
    [{ type: "string", maxLength: 2000 }, ["at most 2,000 characters"]],
    [{ anyOf: [{ type: "string", pattern: "^x$" }, { type: "null" }] }, ["^x$"]],
    [{ type: "string", default: "" }, ['default ""']],
  ])("%j is limited to %j", (schema, limits) => {
    expect(limitsOf(schema)).toEqual(limits);
  });
});

test("fields inside objects and lists are named by their path", () => {
  const schema: Schema = {
    type: "object",
    required: ["items"],
    properties: {
      items: {
        type: "array",
        items: { type: "object", required: ["id"], properties: { id: { type: "string" }, order } },
      },
      seller: { anyOf: [{ type: "object", properties: { name: { type: "string" } } }, { type: "null" }] },
    },
  };
  expect(fieldsOf(schema).map(({ path, text, required }) => [path, text, required])).toEqual([
    ["items", "object[]", true],
    ["items[].id", "string", true],
    ["items[].order", "Order", false],
    ["seller", "object or null", false],
    ["seller.name", "string", false],
  ]);
});
