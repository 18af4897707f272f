import fc from "fast-check";
import { expect, test } from "vitest";
import { RedisError, RedisStatus, type Reply } from "./reply";
import { RespParser } from "./resp-parser";

test.each<[string, string, Reply]>([
  ["a status", "+OK\r\n", new RedisStatus("OK")],
  ["an error, with Korean", "-ERR 없는 명령\r\n", new RedisError("ERR 없는 명령")],
  ["an integer", ":-42\r\n", -42],
  ["an integer beyond what a double holds", ":9223372036854775807\r\n", 9223372036854775807n],
  ["a string", "$5\r\nhello\r\n", Buffer.from("hello")],
  ["an empty string", "$0\r\n\r\n", Buffer.alloc(0)],
  ["a string with line ends in it", "$8\r\na\r\nb\r\n$1\r\n", Buffer.from("a\r\nb\r\n$1")],
  ["no string", "$-1\r\n", null],
  ["no array", "*-1\r\n", null],
  ["an empty array", "*0\r\n", []],
  [
    "arrays in arrays",
    "*3\r\n*2\r\n:1\r\n*0\r\n$-1\r\n*1\r\n-ERR in\r\n",
    [[1, []], null, [new RedisError("ERR in")]],
  ],
])("%s is read, in one piece and byte by byte", (_, wire, reply) => {
  expect(parsed([Buffer.from(wire)])).toEqual([reply]);
  expect(parsed([...Buffer.from(wire)].map((byte) => Buffer.from([byte])))).toEqual([reply]);
});

test("any stream of answers is read the same however it is cut", () => {
  fc.assert(
    fc.property(fc.array(reply(), { minLength: 1, maxLength: 6 }), fc.array(fc.nat(200)), (replies, cuts) => {
      expect(parsed(cutUp(Buffer.concat(replies.map(wireOf)), cuts))).toEqual(replies);
    }),
    { numRuns: 300 },
  );
});

test("time is linear: a string of 32 MB in pieces of 16 KB takes less than a second", () => {
  const size = 32 * 1024 * 1024;
  const wire = Buffer.concat([Buffer.from(`$${size}\r\n`), Buffer.alloc(size, 120), Buffer.from("\r\n")]);
  const started = performance.now();
  const [value] = parsed(cutUp(wire, [16_384]));
  expect(Buffer.isBuffer(value) && value.length).toBe(size);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("time is linear: an array of 300,000 items in pieces of 1 KB takes less than a second", () => {
  const items = 300_000;
  const wire = Buffer.from(`*${items}\r\n${"$3\r\nabc\r\n".repeat(items)}`);
  const started = performance.now();
  const [value] = parsed(cutUp(wire, [1_024]));
  expect(Array.isArray(value) && value.length).toBe(items);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("what is not RESP2 is an error, not a guess", () => {
  expect(() => parsed([Buffer.from("HTTP/1.1 200 OK\r\n")])).toThrow(/not RESP2/);
});

function parsed(chunks: Buffer[]): Reply[] {
  const replies: Reply[] = [];
  const parser = new RespParser((value) => replies.push(value));
  for (const chunk of chunks) parser.push(chunk);
  return replies;
}

function cutUp(wire: Buffer, cuts: number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let at = 0;
  for (let turn = 0; at < wire.length; turn++) {
    const length = 1 + (cuts[turn % cuts.length] ?? wire.length);
    chunks.push(wire.subarray(at, at + length));
    at += length;
  }
  return chunks;
}

function reply(): fc.Arbitrary<Reply> {
  const line = fc.string().map((text) => text.replace(/[\r\n]/g, " "));
  return fc.letrec<{ reply: Reply }>((tie) => ({
    reply: fc.oneof(
      { depthSize: "small" },
      fc.uint8Array({ maxLength: 300, size: "large" }).map((bytes) => Buffer.from(bytes)),
      fc.constant(null),
      fc.maxSafeInteger(),
      line.map((text) => new RedisStatus(text)),
      line.map((text) => new RedisError(text)),
      fc.array(tie("reply"), { maxLength: 5 }),
    ),
  })).reply;
}

function wireOf(value: Reply): Buffer {
  if (value === null) return Buffer.from("$-1\r\n");
  if (Buffer.isBuffer(value))
    return Buffer.concat([Buffer.from(`$${value.length}\r\n`), value, Buffer.from("\r\n")]);
  if (Array.isArray(value)) return Buffer.concat([Buffer.from(`*${value.length}\r\n`), ...value.map(wireOf)]);
  if (value instanceof RedisStatus) return Buffer.from(`+${value.text}\r\n`);
  if (value instanceof RedisError) return Buffer.from(`-${value.message}\r\n`);
  return Buffer.from(`:${value}\r\n`);
}
