import { expect, test } from "vitest";
import { refuseMalformed } from "./malformed-path";

process.env.LOG_LEVEL = "silent";
const ask = (pathname: string) => refuseMalformed(new Request("http://shop.test/"), pathname);

test.each(["/api/v1/%ZZ", "/api/v1/products/%E0%A4%A", "/api/v1/products/%FF", "/api/v1/%"])(
  "%s is answered with the envelope",
  async (pathname) => {
    const answer = ask(pathname);
    expect(answer?.status).toBe(400);
    expect(await answer?.json()).toMatchObject({ code: "INVALID_REQUEST", requestId: expect.any(String) });
  },
);

test.each(["/api/v1/products/%EB%A7%89", "/api/v1/orders/20261120-ABCDEFGH", "/products/%ZZ"])(
  "%s is somebody else's to answer",
  (pathname) => {
    expect(ask(pathname)).toBeNull();
  },
);
