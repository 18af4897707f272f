import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "\\\\evil.example",
  "",
  "orders",
])("%j leads to the front page, not away", (path) => {
  expect(safePath(path)).toBe("/");
});

test.each(["/orders", "/products?query=%EA%B0%80%EB%B0%A9&sort=newest", "/products/1#top"])(
  "%s stays",
  (path) => {
    expect(safePath(path)).toBe(path);
  },
);

test("what looks like a host after the first slash stays a path of ours", () => {
  expect(new URL(safePath("/%09/evil.example"), "http://shop.example").host).toBe("shop.example");
});
