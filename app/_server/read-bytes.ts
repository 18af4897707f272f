import "server-only";
import { payloadTooLarge } from "@/lib/platform/refusals";

const maxBytes = 64 * 1024;

/** The body, counted while it arrives: Next itself sets no limit. */
export async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > maxBytes) throw payloadTooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw payloadTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
