import { timingSafeEqual } from "node:crypto";
import { connection } from "next/server";
import { env } from "@/lib/platform/env";
import { metrics } from "@/lib/platform/metrics";

/** Prometheus text, for whoever knows the token. Without a token configured there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const token = env().METRICS_TOKEN;
  if (!token) return new Response(null, { status: 404 });
  const given = Buffer.from(request.headers.get("authorization") ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return new Response(null, { status: 401 });
  const { registry } = metrics();
  return new Response(await registry.metrics(), {
    headers: { "content-type": registry.contentType, "cache-control": "no-store" },
  });
}
