import { expect, test } from "vitest";
import { parseMail } from "@/sandbox/mailbox/parse-mail";
import { composeMail, type Mail } from "./compose-mail";

const mail: Mail = {
  id: "0190a000-0000-7000-8000-000000000000",
  to: "shopper@dangol.kr",
  subject: "[단골] 결제가 완료됐어요 – 새벽안개 머그 외 두 가지, 내일 도착 예정이에요 🍊",
  text: "김단골님, 안녕하세요.\n자세히 보기: http://localhost:3000/orders/1",
  html: '<p>김단골님</p><a href="http://localhost:3000/orders/1">자세히 보기</a>',
  at: new Date("2026-11-20T01:48:00Z"),
};
const read = (change: Partial<Mail> = {}) => {
  const raw = composeMail({ ...mail, ...change }, "no-reply@dangol.kr");
  return { raw, ...parseMail("1", Buffer.from(raw), new Date(0)) };
};

test("a mail reads as it was written", () => {
  expect(read()).toMatchObject({
    from: "단골 <no-reply@dangol.kr>",
    recipients: ["shopper@dangol.kr"],
    subject: mail.subject,
    date: "2026-11-20T01:48:00.000Z",
    text: mail.text,
    html: mail.html,
    problem: null,
    attachments: [],
  });
});

test("no line is longer than a mail server takes", () => {
  const { raw } = read({ subject: "가".repeat(300), text: "나".repeat(5_000) });
  expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
});

test.each([
  ["the subject", { subject: "알림\r\nBcc: everybody@example.com" }],
  ["the text", { text: "알림\r\nBcc: everybody@example.com" }],
  ["the address", { to: "a@b.kr>\r\nBcc: <everybody@example.com" }],
])("a line break in %s makes no header", (_, change) => {
  expect(read(change).raw).not.toMatch(/^Bcc:/m);
});
