/** A command and its arguments. Text is the rule; bytes are what is not UTF-8. */
export type Command = (string | Buffer)[];

export function commandName(command: Command): string {
  return String(command[0]).toUpperCase();
}

/** The command as Redis reads it. */
export function encodeCommand(command: Command): string | Buffer {
  let text = `*${command.length}\r\n`;
  for (let index = 0; index < command.length; index++) {
    const part = command[index];
    if (typeof part !== "string") return encodeBytes(command);
    text += `$${Buffer.byteLength(part)}\r\n${part}\r\n`;
  }
  return text;
}

function encodeBytes(command: Command): Buffer {
  const pieces: Buffer[] = [Buffer.from(`*${command.length}\r\n`)];
  for (const part of command) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    pieces.push(Buffer.from(`$${bytes.length}\r\n`), bytes, Buffer.from("\r\n"));
  }
  return Buffer.concat(pieces);
}
