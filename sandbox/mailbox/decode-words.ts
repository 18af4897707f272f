import { bytesOfQuotedPrintable, textIn } from "./decode-body";

const word = /=\?([^?\s]+)\?([bq])\?([^?]*)\?=/gi;

/** Header text with its encoded words (RFC 2047) made readable: `=?UTF-8?B?64uo6rOo?=` is 단골. */
export function decodeWords(header: string): string {
  let text = "";
  let end = 0;
  let open: { charset: string; bytes: Buffer[] } | null = null;
  const close = () => {
    if (open) text += textIn(Buffer.concat(open.bytes), open.charset);
    open = null;
  };
  for (const match of header.matchAll(word)) {
    const [whole, charset = "", encoding = "", content = ""] = match;
    const between = header.slice(end, match.index);
    // Blanks between two encoded words do not count, and a letter may be split between them.
    const goesOn = open !== null && between.trim() === "";
    if (!goesOn || open?.charset !== charset.toLowerCase()) {
      close();
      if (!goesOn) text += between;
      open = { charset: charset.toLowerCase(), bytes: [] };
    }
    open.bytes.push(bytesOfWord(encoding, content));
    end = match.index + whole.length;
  }
  close();
  return text + header.slice(end);
}

function bytesOfWord(encoding: string, content: string): Buffer {
  if (encoding.toLowerCase() === "b") return Buffer.from(content, "base64");
  return bytesOfQuotedPrintable(content.replaceAll("_", " "));
}
