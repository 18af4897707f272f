import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { findActor } from "@/lib/identity/queries";
import type { Actor, Role } from "@/lib/identity/views";
import { openToken, sessionCookieName } from "./session-token";

/** Who is looking at this page, or null. Asked once per request, answered by the database. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  await connection();
  const token = (await cookies()).get(sessionCookieName())?.value;
  const claims = token ? await openToken(token, "session") : null;
  return claims ? findActor(claims) : null;
});

/** For pages that belong to somebody: others are asked to log in and come back. */
export async function requireActor(backTo: string): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(backTo)}`);
  return actor;
}

/** For the back office. Who has no business here was told so by the proxy; without it they are led away, with nothing shown. */
export async function requireRole(roles: readonly Role[], backTo: string): Promise<Actor> {
  const actor = await requireActor(backTo);
  if (!roles.includes(actor.role)) redirect("/");
  return actor;
}
