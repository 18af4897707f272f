/** A part's bytes out of its transfer encoding. The source holds one byte per character (latin1). */
export function decodeBody(source: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return Buffer.from(source, "base64");
    case "quoted-printable":
      return bytesOfQuotedPrintable(source.replace(/[ \t]+(?=\r?\n|$)/g, "").replace(/=\r?\n/g, ""));
    default:
      return Buffer.from(source, "latin1");
  }
}

/** `=EB=8B=A8` is 단. An equals sign that encodes nothing stays. */
export function bytesOfQuotedPrintable(source: string): Buffer {
  const decoded = source.replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(decoded, "latin1");
}

/** Bytes as text; a charset nobody knows is read as UTF-8. */
export function textIn(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset || "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
