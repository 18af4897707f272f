import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeWords } from "./decode-words";
import { parseMail } from "./parse-mail";

const writtenAt = new Date("2026-11-20T00:00:00Z");

test("a mail with text, HTML and an attachment, written by another program, is read in full", () => {
  const mail = parseMail(
    "1",
    readFileSync(join(import.meta.dirname, "fixtures/order-complete.eml")),
    writtenAt,
  );
  expect(mail).toMatchObject({
    from: "단골 <no-reply@dangol.kr>",
    to: "김하늘 손님 <shopper@dangol.kr>, second@dangol.kr",
    recipients: ["shopper@dangol.kr", "second@dangol.kr"],
    subject: "[단골] 주문이 완료되었어요 – 제주 감귤 5kg 외 2건, 내일 도착 예정이에요 🍊",
    date: "2026-11-20T01:48:00.000Z",
    links: ["http://localhost:3000/orders/2026112000012345?from=mail&x=1"],
    attachments: [{ name: "주문 내역.csv", type: "text/csv", bytes: 8 }],
    problem: null,
  });
  expect(mail.text).toBe(
    "안녕하세요, 김하늘 님.\n\n주문이 완료되었어요.\n주문 보기: http://localhost:3000/orders/2026112000012345?from=mail&x=1\n",
  );
  expect(mail.html).toContain("<p>제주 감귤 5kg</p>");
  expect(mail.preview).toMatch(/^안녕하세요, 김하늘 님\. 주문이/);
});

test.each([
  ["base64", "=?UTF-8?B?64uo6rOo?=", "단골"],
  ["quoted-printable, blank as _", "=?utf-8?q?=EB=8B=A8=EA=B3=A8_shop?=", "단골 shop"],
  ["two words in a row lose the blank between them", "=?UTF-8?B?64uo?= =?UTF-8?B?6rOo?=", "단골"],
  ["a letter split between two words", "=?UTF-8?B?64s=?=\r\n =?UTF-8?B?qA==?=", "단"],
  ["plain text around a word", "Re: =?UTF-8?B?64uo6rOo?= (2)", "Re: 단골 (2)"],
  ["EUC-KR", "=?euc-kr?B?tNyw8Q==?=", "단골"],
  ["an unknown charset", "=?x-none?Q?abc?=", "abc"],
  ["no word at all", "=?broken", "=?broken"],
])("a header with %s is readable", (_, header, text) => {
  expect(decodeWords(header)).toBe(text);
});

describe("bodies", () => {
  test.each([
    ["plain UTF-8", "Content-Type: text/plain; charset=utf-8", "단골\r\n", "단골\n"],
    ["no content type", "X-A: b", "hello", "hello"],
    ["base64 over lines", "Content-Transfer-Encoding: base64", "64uo\r\n6rOo\r\n", "단골"],
    [
      "quoted-printable with soft breaks",
      "Content-Transfer-Encoding: quoted-printable",
      "=EB=8B=\r\n=A8 a=3Db= c",
      "단 a=b= c",
    ],
    ["names in capitals", "CONTENT-TRANSFER-ENCODING: BASE64", "64uo", "단"],
    ["line ends of another system", "X-A: b\nX-B: c", "one\ntwo", "one\ntwo"],
  ])("%s", (_, header, body, text) => {
    expect(parseMail("1", Buffer.from(`${header}\r\n\r\n${body}`), writtenAt).text).toBe(text);
  });

  test("a part without headers, a preamble and an epilogue", () => {
    const source =
      "Content-Type: multipart/mixed; boundary=b\r\n\r\npreamble\r\n--b\r\n\r\nbare\r\n--b--\r\nepilogue";
    expect(parseMail("1", Buffer.from(source), writtenAt)).toMatchObject({ text: "bare", problem: null });
  });

  test("links are those of the HTML, unescaped and once each; of the text without the full stop", () => {
    const html = `Content-Type: text/html\n\n<a href='https://a.kr/?x=1&amp;y=2'>a</a><a href="https://a.kr/?x=1&amp;y=2"><a href="javascript:alert(1)">`;
    expect(parseMail("1", Buffer.from(html), writtenAt).links).toEqual(["https://a.kr/?x=1&y=2"]);
    const text = "Subject: x\n\n여기 (https://b.kr/1) 그리고 https://b.kr/2.";
    expect(parseMail("1", Buffer.from(text), writtenAt).links).toEqual(["https://b.kr/1", "https://b.kr/2"]);
  });
});

describe("odd files", () => {
  const whole = readFileSync(join(import.meta.dirname, "fixtures/order-complete.eml"));

  test.each([
    ["an empty file", Buffer.alloc(0), /메일 형식이 아니/],
    ["bytes of something else", Buffer.from([0xff, 0xd8, 0, 1, 2, 3, 10, 10, 5]), /메일 형식이 아니/],
    ["only headers so far", Buffer.from("Subject: half"), /머리말만/],
    ["cut in the middle of a part", whole.subarray(0, 900), /끝부분이 없어요/],
  ])("%s is shown with a note", (_, bytes, problem) => {
    expect(parseMail("1", bytes, writtenAt).problem).toMatch(problem);
  });

  test("a file cut anywhere, and any bytes at all, never throw and keep a valid date", () => {
    for (let end = 0; end <= whole.length; end += 7) parseMail("1", whole.subarray(0, end), writtenAt);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(whole.length), (noise, at) => {
        const mail = parseMail(
          "1",
          Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at)]),
          writtenAt,
        );
        expect(new Date(mail.date).toISOString()).toBe(mail.date);
      }),
    );
  });

  test("parts inside parts inside parts come to an end", () => {
    const layers = Array.from(
      { length: 50 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`,
    );
    expect(parseMail("1", Buffer.from(layers.join("")), writtenAt).problem).not.toBeNull();
    const many = `Content-Type: multipart/mixed; boundary=b\n\n${"--b\nContent-Type: image/png\n\nx\n".repeat(100_000)}--b--`;
    const started = performance.now();
    expect(parseMail("1", Buffer.from(many), writtenAt).attachments.length).toBeLessThan(201);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("a mail without a date counts from when its file was written", () => {
    expect(parseMail("1", Buffer.from("Date: gestern\nSubject: a\n\n"), writtenAt).date).toBe(
      writtenAt.toISOString(),
    );
  });
});
