import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const PREFIX = /^signkey-\w+-/;

/** The header that proves to the app that a call comes from here. */
export function signatureHeader(signingKey: string | undefined, body: string): Record<string, string> {
  if (!signingKey) return {};
  const seconds = Math.floor(Date.now() / 1000);
  const mac = createHmac("sha256", signingKey.replace(PREFIX, "")).update(`${body}${seconds}`).digest("hex");
  return { "x-inngest-signature": `t=${seconds}&s=${mac}` };
}

/** What the SDK sends as Authorization: the key's prefix and the SHA-256 of the hex-decoded rest. */
export function isAuthorized(signingKey: string | undefined, authorization: string | undefined): boolean {
  if (!signingKey) return true;
  const prefix = PREFIX.exec(signingKey)?.[0] ?? "";
  const hash = createHash("sha256")
    .update(Buffer.from(signingKey.slice(prefix.length), "hex"))
    .digest("hex");
  const expected = Buffer.from(`Bearer ${prefix}${hash}`);
  const given = Buffer.from(authorization ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
