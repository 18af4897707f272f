import { beforeAll, expect, test, vi } from "vitest";
import { completeEnvironment } from "@/lib/testing/complete-environment";
import { contentSecurityPolicy } from "./content-security-policy";

beforeAll(() => {
  for (const [name, value] of Object.entries(completeEnvironment)) vi.stubEnv(name, value);
});

const directives = (pathname: string) => {
  const { policy, nonce } = contentSecurityPolicy(pathname);
  return {
    nonce,
    ...Object.fromEntries(policy.split("; ").map((text) => [text.split(" ")[0], text.split(" ").slice(1)])),
  };
};

test.each(["/", "/about", "/terms", "/privacy", "/products", "/list/all", "/products/0190c6f0"])(
  "%s is prerendered and has no nonce",
  (path) => {
    expect(directives(path)).toMatchObject({ nonce: null, "script-src": ["'self'", "'unsafe-inline'"] });
  },
);

test.each([
  ...[
    "/log-in",
    "/sign-up",
    "/checkout",
    "/checkout/success",
    "/orders",
    "/orders/1",
    "/wallet",
    "/account",
    "/admin",
  ],
  ...["/products/", "/admin/products/1", "/products/1/edit", "/about/x", "/anything-new"],
])("scripts of %s need this request's nonce", (path) => {
  const { nonce, ...policy } = directives(path);
  expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  expect(policy).toMatchObject({ "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"] });
  expect(contentSecurityPolicy(path).nonce).not.toBe(nonce);
});

test.each(["/", "/checkout"])("%s is framed by nobody, loads no plug-in and stays where it is", (path) => {
  expect(directives(path)).toMatchObject({
    "default-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
  });
});

test("forms go to our own origin and to Toss', no further", () => {
  expect(directives("/")).toMatchObject({ "form-action": ["'self'"], "connect-src": ["'self'"] });
  expect(directives("/checkout")).toMatchObject({
    "form-action": [
      "'self'",
      "https://js.tosspayments.com",
      "https://api.tosspayments.com",
      "https://*.tosspayments.com",
      "https://*.toss.im",
    ],
  });
});
