import { RedisError, RedisStatus, type Reply } from "./reply";

/** `{"result": …}` or `{"error": "…"}` */
export function writeReply(reply: Reply, base64: boolean): string {
  if (reply instanceof RedisError) return writeError(reply.message);
  // The one string Upstash leaves as it is.
  if (reply instanceof RedisStatus && reply.text === "OK") return '{"result":"OK"}';
  return `{"result":${value(reply, base64)}}`;
}

export function writeError(message: string): string {
  return `{"error":${JSON.stringify(message)}}`;
}

function value(reply: Reply, base64: boolean): string {
  if (Buffer.isBuffer(reply))
    return base64 ? `"${reply.toString("base64")}"` : JSON.stringify(reply.toString());
  if (reply === null) return "null";
  if (typeof reply === "number" || typeof reply === "bigint") return String(reply);
  if (Array.isArray(reply)) return `[${reply.map((item) => value(item, base64)).join(",")}]`;
  const text = reply instanceof RedisError ? reply.message : reply.text;
  return base64 ? `"${Buffer.from(text).toString("base64")}"` : JSON.stringify(text);
}
