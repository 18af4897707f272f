import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendMail } from "./send-mail";

/** A mail server as far as one mail goes. */
const heard: string[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer((socket) => {
    let isData = false;
    socket.write("220 here\r\n");
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").slice(0, -1)) {
        heard.push(line);
        if (isData && line !== ".") continue;
        socket.write(
          line === "DATA" ? "354 go on\r\n" : line.startsWith("EHLO") ? "250 here\r\n" : "250 ok\r\n",
        );
        isData = line === "DATA";
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.MAIL_FROM = "shop@dangol.test";
});
afterAll(() => server.close());

test("a mail goes to the SMTP server that is configured, from the shop to its owner alone", async () => {
  const mail = {
    id: "one",
    to: "shopper@dangol.test",
    subject: "결제가 완료됐어요",
    text: "고마워요",
    html: "<p>고마워요</p>",
  };
  expect(await sendMail({ ...mail, at: new Date() })).toBe(true);
  expect(heard).toContain("MAIL FROM:<shop@dangol.test>");
  expect(heard).toContain("RCPT TO:<shopper@dangol.test>");
  expect(heard).toContain("Message-ID: <one@dangol.kr>");
  expect(heard.join("\n")).toContain(Buffer.from("고마워요").toString("base64"));
});
