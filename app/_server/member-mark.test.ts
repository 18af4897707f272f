import { NextRequest, NextResponse } from "next/server";
import { beforeAll, expect, test, vi } from "vitest";
import { completeEnvironment } from "@/lib/testing/complete-environment";
import { markMember } from "./member-mark";

beforeAll(() => {
  for (const [name, value] of Object.entries(completeEnvironment)) vi.stubEnv(name, value);
});

const kept = "s-maxage=5, stale-while-revalidate=295";

function answerTo(cookie: string, method = "GET") {
  const response = NextResponse.next({ headers: { "cache-control": kept } });
  markMember(new NextRequest("http://shop/", { method, headers: { cookie } }), response);
  return { mark: response.cookies.get("member"), cacheControl: response.headers.get("cache-control") };
}

const session = "next-auth.session-token=sealed";
const mark = "c9d0036bed67";

test("who is logged in and has no mark is given one, in an answer that nobody else may be given", () => {
  expect(answerTo(session)).toMatchObject({ mark: { value: mark }, cacheControl: "private, no-store" });
});

test("who left is rid of the mark, in an answer that nobody else may be given", () => {
  expect(answerTo(`member=${mark}`)).toMatchObject({
    mark: { value: "", maxAge: 0, expires: new Date(0) },
    cacheControl: "private, no-store",
  });
});

test.each(["", `${session}; member=${mark}`])("where the mark is right (%j) a page may be kept", (cookie) => {
  expect(answerTo(cookie)).toEqual({ mark: undefined, cacheControl: kept });
});

test("a form that is sent gives and takes the mark itself", () => {
  expect(answerTo(session, "POST").mark).toBeUndefined();
});
