export type Mail = {
  /** Names the mail for good: sent again, it is the same mail. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  at: Date;
};

/** The mail as it travels (RFC 5322). Everything a person wrote goes in base64: no line of theirs becomes a header. */
export function composeMail({ id, to, subject, text, html, at }: Mail, from: string): string {
  const boundary = `=_${id}`;
  const part = (type: string, content: string) =>
    [
      `--${boundary}`,
      `Content-Type: ${type}; charset="utf-8"`,
      "Content-Transfer-Encoding: base64",
      "",
      inLines(Buffer.from(content).toString("base64"), 76),
    ].join(newLine);
  return [
    `Message-ID: <${id}@dangol.kr>`,
    `From: ${word("단골")} <${from}>`,
    `To: <${to.replace(/[\s<>,;:"]/g, "")}>`,
    `Subject: ${words(subject)}`,
    `Date: ${at.toUTCString().replace("GMT", "+0000")}`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: multipart/alternative;",
    ` boundary="${boundary}"`,
    "",
    part("text/plain", text),
    part("text/html", html),
    `--${boundary}--`,
    "",
  ].join(newLine);
}

const newLine = "\r\n";
const inLines = (text: string, length: number): string =>
  text.replace(new RegExp(`(.{${length}})(?=.)`, "g"), `$1${newLine}`);

const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;

/** An encoded word may be 75 letters long: ten characters of Korean always fit. */
const words = (text: string): string => (text.match(/.{1,10}/gsu) ?? [""]).map(word).join(`${newLine} `);
