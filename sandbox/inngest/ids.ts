import { createHash, randomBytes } from "node:crypto";

const BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function newUlid(atMs = Date.now(), entropy: Buffer = randomBytes(10)): string {
  let rest = (BigInt(atMs) << 80n) | BigInt(`0x${entropy.toString("hex")}`);
  let text = "";
  for (let i = 0; i < 26; i++, rest >>= 5n) text = BASE32.charAt(Number(rest & 31n)) + text;
  return text;
}

/**
 * The SDK sends the seed "<millis>,<base64 of 10 bytes>" with every POST of events, the same one on each repetition:
 * the n-th event of a repeated POST gets the same id and is recognised.
 */
export function seededUlid(seed: string | undefined, index: number): string {
  const [millis, base64 = ""] = (seed ?? "").split(",");
  const entropy = Buffer.from(base64, "base64");
  if (!(Number(millis) > 0) || entropy.length !== 10) return newUlid();
  entropy.writeUInt32BE((entropy.readUInt32BE(6) + index) >>> 0, 6);
  return newUlid(Number(millis), entropy);
}

export function sha1(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

export function functionUuid(functionId: string): string {
  return sha1(functionId).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-5$3-8$4-$5");
}
