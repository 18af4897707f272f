import { connection } from "next/server";

/** Alive: this process answers. Says nothing about what it depends on. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: "alive" }, { headers: { "cache-control": "no-store" } });
}
