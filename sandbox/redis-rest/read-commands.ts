import { isUtf8 } from "node:buffer";
import type { Command } from "./command";

/** What the caller sent is no command: answered with 400 and these words. */
export class BadRequest extends Error {}

/** `["SET", "key", "value"]` */
export function readCommand(body: Buffer): Command {
  return commandIn(jsonIn(body));
}

/** `[["SET", "key", "value"], ["INCR", "count"]]` */
export function readCommands(body: Buffer): Command[] {
  const rows = jsonIn(body);
  if (!Array.isArray(rows)) throw new BadRequest("ERR expected a JSON array of commands");
  if (rows.length === 0) throw new BadRequest("ERR empty pipeline request");
  return rows.map(commandIn);
}

/** `/set/key/value?EX=100`: the body comes between the path and the query. */
export function readPathCommand(path: string, query: string, body: Buffer): Command {
  const command: Command = path.slice(1).split("/").map(decoded);
  if (body.length > 0) command.push(textOrBytes(body));
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === "_token") continue;
    command.push(name);
    if (value !== "") command.push(value);
  }
  if (typeof command[0] !== "string" || command[0] === "") throw new BadRequest("ERR empty command");
  return command;
}

function jsonIn(body: Buffer): unknown {
  if (!isUtf8(body))
    throw new BadRequest("ERR the body is not UTF-8; send bytes as the body of a path-style command");
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new BadRequest("ERR failed to parse the body as JSON");
  }
}

function commandIn(row: unknown): Command {
  if (!Array.isArray(row)) throw new BadRequest("ERR expected a JSON array: a command and its arguments");
  if (row.length === 0 || row[0] === "") throw new BadRequest("ERR empty command");
  return row.map(argumentIn);
}

function argumentIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null) throw new BadRequest("ERR null args are not supported");
  throw new BadRequest("ERR unsupported arg type: an argument is a string, a number or a boolean");
}

function decoded(segment: string): string | Buffer {
  if (!segment.includes("%")) return segment;
  const bytes: number[] = [];
  const source = Buffer.from(segment);
  for (let at = 0; at < source.length; at++) {
    const code = source[at] === 37 ? source.toString("latin1", at + 1, at + 3) : "";
    const escaped = /^[0-9a-f]{2}$/i.test(code);
    bytes.push(escaped ? Number.parseInt(code, 16) : (source[at] ?? 0));
    if (escaped) at += 2;
  }
  return textOrBytes(Buffer.from(bytes));
}

function textOrBytes(bytes: Buffer): string | Buffer {
  return isUtf8(bytes) ? bytes.toString() : bytes;
}
