import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { createUser } from "@/lib/testing/factories";
import { MailFolder } from "@/sandbox/mailbox/mail-folder";
import { mailNotice } from "./mail-notice";
import { tell } from "./tell";

// Before anything reads the environment.
const folder = await mkdtemp(path.join(os.tmpdir(), "mailbox-of-a-test-"));
process.env.MAILBOX_DIR = folder;
afterAll(() => rm(folder, { recursive: true, force: true }));

async function noticeFor(change: Parameters<typeof createUser>[0] = {}) {
  const user = await createUser(change);
  const dedupeKey = newId();
  const news = {
    userId: user.id,
    kind: "order-paid",
    title: "결제가 완료됐어요",
    body: "<b>막사발</b> & 접시",
  };
  await tell([{ ...news, link: "/orders/20261120-ABCDEFGH", dedupeKey }]);
  const { id } = await database().notification.findUniqueOrThrow({ where: { dedupeKey } });
  return { id, user };
}

test("a notice goes out as a mail that names who, what and where, and once however often it is sent", async () => {
  const { id, user } = await noticeFor();
  await mailNotice(id);
  await mailNotice(id);
  const mailbox = new MailFolder(folder);
  const mails = await mailbox.list({ to: user.email });
  expect(mails).toMatchObject([{ id, subject: "[단골] 결제가 완료됐어요" }]);
  const opened = await mailbox.read(id);
  expect(opened?.mail.text).toContain("김단골님, 안녕하세요.");
  expect(opened?.mail.html).not.toContain("<b>막사발");
  expect(opened?.mail.links).toEqual([expect.stringMatching(/^http.+\/orders\/20261120-ABCDEFGH$/)]);
  expect((await readdir(folder)).filter((name) => !name.endsWith(".eml"))).toEqual([]);
});

test.each(["SUSPENDED", "WITHDRAWN"] as const)("nothing is sent to somebody %s", async (status) => {
  const { id, user } = await noticeFor({ status });
  expect(await mailNotice(id)).toBe(false);
  expect(await new MailFolder(folder).list({ to: user.email })).toEqual([]);
});
