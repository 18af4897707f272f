import "server-only";
import { findActor } from "@/lib/identity/queries";
import type { Actor, Role } from "@/lib/identity/views";
import { isOwnOrder } from "@/lib/order/queries";
import { recover } from "@/lib/platform/recover";
import { SheetId } from "@/lib/sheet/schemas";
import { openToken, sessionCookieName } from "./session-token";

export type Verdict = "come in" | "come in as a guest" | "log in first" | "no business here" | "nothing here";

/** Places that belong to somebody, and the roles that may enter where not everybody may. */
const places: readonly { path: RegExp; roles?: readonly Role[] }[] = [
  { path: /^\/admin(\/|$)/, roles: ["ADMIN"] },
  { path: /^\/(account|orders|checkout|wallet|waitlist|notifications|coupons\/mine)(\/|$)/ },
];

/** Open to guests, and another page for members: a log-in that counts no more has to be noticed. */
const alsoForGuests = /^\/(cart|coupons|log-in|sign-up)$/;

/** Beside the sheets, which have ids. */
const afterPaying = ["success", "fail"];

/**
 * A page that has begun to stream can no longer say 307, 403 or 404, so the proxy asks here before it begins. This is for the
 * right status only: every page asks again itself, and would show nothing if the proxy were gone.
 */
export async function gate(pathname: string, cookie: (name: string) => string | undefined): Promise<Verdict> {
  const place = places.find(({ path }) => path.test(pathname));
  const token = cookie(sessionCookieName());
  if (!place) {
    if (!token || !alsoForGuests.test(pathname)) return "come in";
    // Who cannot be asked about is let in: the page asks again.
    return recover<Verdict>(
      async () => ((await actorOf(token)) ? "come in" : "come in as a guest"),
      async () => "come in",
    );
  }
  const actor = await actorOf(token);
  if (!actor) return "log in first";
  if (place.roles && !place.roles.includes(actor.role)) return "no business here";
  const [, number] = /^\/(?:orders|checkout\/pay)\/([^/]+)/.exec(pathname) ?? [];
  if (number !== undefined) return (await isOwnOrder(actor.id, number)) ? "come in" : "nothing here";
  const [, id] = /^\/checkout\/([^/]+)$/.exec(pathname) ?? [];
  return id === undefined || afterPaying.includes(id) || SheetId.safeParse({ id }).success
    ? "come in"
    : "nothing here";
}

async function actorOf(token: string | undefined): Promise<Actor | null> {
  const claims = token ? await openToken(token, "session") : null;
  return claims && findActor(claims);
}
