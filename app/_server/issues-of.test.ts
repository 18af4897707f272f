import { expect, test } from "vitest";
import { z } from "zod";
import { PlaceOrder } from "@/lib/checkout/schemas";
import { issuesOf } from "./issues-of";
import "./korean-messages";

const pathsOf = (schema: z.ZodType, given: unknown): string[] => {
  const { error } = schema.safeParse(given);
  return error ? issuesOf(error).map(({ path }) => path) : [];
};
const variantId = "0190c6f0-0000-7000-8000-000000000000";

test.each([
  ["a sheet's id that is none", { orderSheetId: "abc" }, ["orderSheetId"]],
  ["no items", { items: [] }, ["items"]],
  ["half a piece", { items: [{ variantId, quantity: 0.5 }] }, ["items.0.quantity"]],
  ["an unknown field beside a sheet", { orderSheetId: variantId, coupon: 1 }, ["coupon"]],
  ["neither form", {}, ["orderSheetId", "items"]],
  ["a wrong amount of balance", { items: [{ variantId, quantity: 1 }], balanceUse: -1 }, ["balanceUse"]],
])("an order with %s names the field", (_, body, paths) => {
  expect(pathsOf(PlaceOrder, body)).toEqual(paths);
});

test("every field that is not known is named", () => {
  expect(pathsOf(z.strictObject({ a: z.string() }), { a: "", b: 1, c: 2 })).toEqual(["b", "c"]);
});

test("what is said of a field are words for people, whatever is wrong with it", () => {
  const Form = z.strictObject({
    ...{ name: z.string().min(1), count: z.int().min(1).max(9), kind: z.enum(["A", "B"]) },
    ...{
      email: z.email(),
      tags: z.array(z.string()).min(1),
      day: z.iso.date(),
      step: z.int().multipleOf(100),
    },
  });
  const wrong = { name: "", count: 10, kind: "C", email: "x", tags: [], day: "2026", step: 50, more: 1 };
  for (const given of [wrong, {}, { name: 1, count: "3", kind: 1, email: 1, tags: 1, day: 1, step: 0.5 }]) {
    const { error } = Form.safeParse(given);
    const messages = error ? issuesOf(error).map(({ message }) => message) : [];
    expect(messages.length).toBeGreaterThan(5);
    for (const message of messages) expect(message).toMatch(/(어요|에요|세요|해요)(\.|: .+)$/);
  }
});
