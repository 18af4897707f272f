import type { IncomingMessage } from "node:http";

const nothing = Buffer.alloc(0);
/** A body over the limit is read to its end, so that the caller gets to read the answer; this one is cut off. */
const drainedTimesLimit = 8;

export class BodyTooLarge extends Error {}

export function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limitBytes) chunks.push(chunk);
      else chunks = [];
      if (length > limitBytes * drainedTimesLimit) request.destroy();
    });
    request.once("end", () => {
      if (length > limitBytes)
        reject(new BodyTooLarge(`ERR max request size exceeded (${limitBytes} bytes)`));
      else resolve(chunks.length < 2 ? (chunks[0] ?? nothing) : Buffer.concat(chunks, length));
    });
    request.once("error", reject);
    request.once("close", () => {
      if (!request.complete) reject(new Error("the request was cut off"));
    });
  });
}
