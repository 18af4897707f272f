import { connection } from "next/server";
import { readiness } from "@/lib/backoffice/readiness";

/** Ready: what this process needs to sell answers, and side effects leave in time. */
export async function GET(): Promise<Response> {
  await connection();
  const checks = await readiness();
  const ready = Object.values(checks).every((check) => check.ok);
  const headers = { "cache-control": "no-store", ...(ready ? {} : { "retry-after": "5" }) };
  return Response.json(
    { status: ready ? "ready" : "not ready", checks },
    { status: ready ? 200 : 503, headers },
  );
}
