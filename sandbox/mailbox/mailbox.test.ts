import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMailbox, type Mailbox } from "./create-mailbox";

let root: string;
let mailDir: string;
let mailbox: Mailbox;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "mailbox-"));
  mailDir = join(root, "mails");
  mkdirSync(mailDir);
  mailbox = await createMailbox({ mailDir });
});

afterEach(async () => {
  await mailbox.close();
  rmSync(root, { recursive: true, force: true });
});

describe("the list", () => {
  test("is newest first by the mail's own date, then by when the file was written", async () => {
    put("b", { date: "Fri, 20 Nov 2026 10:00:00 +0900", subject: "middle" });
    put("a", { date: "Fri, 20 Nov 2026 11:00:00 +0900", subject: "newest" });
    put("c", { date: "Fri, 20 Nov 2026 09:00:00 +0900", subject: "older file" });
    put("d", { date: "Fri, 20 Nov 2026 09:00:00 +0900", subject: "newer file" });
    utimesSync(join(mailDir, "c.eml"), 1_000, 1_000);
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      "newest",
      "middle",
      "newer file",
      "older file",
    ]);
    const page = await text("/");
    expect(page.indexOf("newest")).toBeLessThan(page.indexOf("older file"));
  });

  test("is filtered by the exact address, whatever its capitals, also in Cc", async () => {
    put("1", { to: "단골 <Shopper@Dangol.kr>" });
    put("2", { to: "other-shopper@dangol.kr" });
    put("3", { to: "someone@dangol.kr", cc: "shopper@dangol.kr" });
    expect((await mails("?to=shopper@dangol.kr")).map(({ id }) => id).sort()).toEqual(["1", "3"]);
    expect(await mails("?to=dangol.kr")).toEqual([]);
  });

  test("is searched by words in subject, address and text", async () => {
    put("1", { subject: "=?UTF-8?B?7KO866y47J20IOyZhOujjOuQmOyXiOyWtOyalA==?=", body: "제주 감귤" });
    put("2", { subject: "환불", body: "카드로 돌려드려요" });
    expect((await mails(`?q=${encodeURIComponent("주문이 감귤")}`)).map(({ id }) => id)).toEqual(["1"]);
    expect(await text(`/?q=${encodeURIComponent("없는말")}`)).toContain("찾는 메일이 없어요");
  });

  test("shows a mail that is written later, and one that grows", async () => {
    expect(await text("/")).toContain("아직 메일이 없어요");
    put("1", { subject: "first", body: "half" });
    expect((await mails())[0]?.text).toBe("half");
    put("1", { subject: "first", body: "half and whole" });
    expect((await mails())[0]?.text).toBe("half and whole");
  });

  test("holds odd files without falling over", async () => {
    writeFileSync(join(mailDir, "empty.eml"), "");
    writeFileSync(
      join(mailDir, "noise.eml"),
      Buffer.from(Array.from({ length: 2_000 }, (_, i) => (i * 7) % 256)),
    );
    writeFileSync(join(mailDir, "huge.eml"), Buffer.alloc(21 * 1024 * 1024, 65));
    writeFileSync(join(mailDir, "half.eml.tmp"), "Subject: not yet");
    writeFileSync(join(mailDir, ".hidden.eml"), "Subject: hidden\n\n");
    writeFileSync(join(mailDir, "이름에 한글 & <b>.eml"), "Subject: named\n\nx");
    mkdirSync(join(mailDir, "folder.eml"));
    const answer = await get("/");
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain("메일 4통");
    for (const id of ["empty", "noise", "huge", "이름에 한글 & <b>"]) {
      expect((await get(`/mails/${encodeURIComponent(id)}`)).status).toBe(200);
    }
  });
});

describe("one mail", () => {
  beforeEach(() =>
    copyFileSync(join(import.meta.dirname, "fixtures/order-complete.eml"), join(mailDir, "order.eml")),
  );

  test("is shown as HTML in a frame that may do nothing, as text, and as it was written", async () => {
    const page = await text("/mails/order");
    expect(page).toContain(
      '<iframe src="/mails/order/html" sandbox="allow-popups allow-popups-to-escape-sandbox"',
    );
    expect(page).toContain("주문 내역.csv");
    const frame = await get("/mails/order/html");
    const policy = frame.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("sandbox allow-popups");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script|allow-same-origin|allow-forms/);
    expect(await frame.text()).toContain('<head><base target="_blank">');
    expect(await text("/mails/order?view=text")).toContain("안녕하세요, 김하늘 님.");
    expect(await text("/mails/order?view=raw")).toContain("Content-Transfer-Encoding: quoted-printable");
    expect((await get("/mails/order/raw")).headers.get("content-type")).toMatch(/^text\/plain/);
    expect(await json("/api/mails/order")).toMatchObject({
      id: "order",
      links: [expect.stringMatching(/orders/)],
    });
  });

  test("nothing in a mail becomes markup of the page", async () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    put("evil", { subject: evil, to: evil, body: evil });
    for (const path of [
      "/",
      "/mails/evil",
      "/mails/evil?view=raw",
      `/?q=${encodeURIComponent(evil)}`,
      `/?to=${encodeURIComponent(evil)}`,
    ]) {
      const answer = await get(path);
      expect(await answer.text()).not.toMatch(/<script>|<img/);
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  test("no path leads out of the folder", async () => {
    writeFileSync(join(root, "secret.eml"), "Subject: secret\n\nsecret");
    symlinkSync(join(root, "secret.eml"), join(mailDir, "link.eml"));
    mkdirSync(join(mailDir, "inner"));
    writeFileSync(join(mailDir, "inner", "deep.eml"), "Subject: secret\n\nsecret");
    const ids = [
      "../secret",
      "..%2fsecret",
      "%2e%2e%2fsecret",
      "..%5csecret",
      "inner%2fdeep",
      "link",
      "secret%00",
      "%ff",
      encodeURIComponent(join(root, "secret")),
    ];
    for (const id of ids) {
      for (const path of [`/mails/${id}`, `/mails/${id}/raw`, `/mails/${id}/html`, `/api/mails/${id}`]) {
        const answer = await rawGet(path);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(answer.body).not.toContain("secret<");
      }
    }
    expect(JSON.stringify(await mails())).not.toContain("secret");
  });
});

describe("removing", () => {
  test("DELETE /api/mails removes the mails and nothing else", async () => {
    put("1", {});
    put("2", {});
    writeFileSync(join(mailDir, "note.txt"), "stays");
    expect(await (await get("/api/mails", "DELETE")).json()).toEqual({ removed: 2 });
    expect(readdirSync(mailDir)).toEqual(["note.txt"]);
  });

  test("?to= removes the mails to that address only", async () => {
    put("1", { to: "a@dangol.kr" });
    put("2", { to: "b@dangol.kr" });
    expect(await (await get("/api/mails?to=A@dangol.kr", "DELETE")).json()).toEqual({ removed: 1 });
    expect(existsSync(join(mailDir, "2.eml"))).toBe(true);
  });

  test("another website cannot remove anything: nothing is allowed across origins, and POST does nothing", async () => {
    put("1", {});
    expect((await get("/api/mails", "OPTIONS")).status).toBe(405);
    expect((await get("/api/mails", "POST")).status).toBe(405);
    expect((await get("/")).headers.get("access-control-allow-origin")).toBeNull();
    expect(await mails()).toHaveLength(1);
  });
});

test("a thousand mails are listed within a second, and at once the next time", async () => {
  for (let index = 0; index < 1_000; index++)
    put(`mail-${index}`, { body: "주문이 완료되었어요. ".repeat(50) });
  const first = performance.now();
  expect((await json("/api/mails?limit=1")).total).toBe(1_000);
  expect(performance.now() - first).toBeLessThan(1_000);
  const second = performance.now();
  await text("/");
  expect(performance.now() - second).toBeLessThan(500);
});

test("a folder that does not exist yet, or is removed while running, is an empty mailbox", async () => {
  rmSync(mailDir, { recursive: true });
  expect(await mails()).toEqual([]);
});

test("the program prints one ready line and leaves at SIGTERM", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "main.ts")], {
    env: { ...process.env, PORT: "0", DATA_DIR: mailDir, MAIL_DIR: "", MAILBOX_DIR: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  put("1", { subject: "seen" });
  const line = await new Promise<string>((resolve) =>
    child.stdout.once("data", (chunk) => resolve(String(chunk))),
  );
  const { ready, port } = JSON.parse(line);
  expect(ready).toBe(true);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain("seen");
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
});

function put(id: string, { to = "shopper@dangol.kr", cc = "", subject = "제목", date = "", body = "본문" }) {
  const head = [
    `From: shop@dangol.kr`,
    `To: ${to}`,
    `Subject: ${subject}`,
    cc && `Cc: ${cc}`,
    date && `Date: ${date}`,
  ];
  writeFileSync(join(mailDir, `${id}.eml`), `${head.filter(Boolean).join("\r\n")}\r\n\r\n${body}`);
}

function get(path: string, method = "GET"): Promise<Response> {
  return fetch(`http://127.0.0.1:${mailbox.port}${path}`, { method });
}

/** fetch tidies `..` away before it asks; this sends the path as it stands. */
function rawGet(path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port: mailbox.port, path }, (answer) => {
      let body = "";
      answer.on("data", (chunk) => {
        body += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, body }));
    });
    call.once("error", reject);
    call.end();
  });
}

async function text(path: string): Promise<string> {
  return (await get(path)).text();
}

async function json(path: string) {
  return (await get(path)).json();
}

async function mails(query = ""): Promise<{ id: string; subject: string; text: string }[]> {
  return (await json(`/api/mails${query}`)).mails;
}
