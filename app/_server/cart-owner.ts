import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { z } from "zod";
import type { CartOwner } from "@/lib/cart/cart-owner";
import { guestCartDays, guestCartLimit } from "@/lib/cart/limits";
import { mergeGuestCart } from "@/lib/cart/merge-guest-cart";
import type { Actor } from "@/lib/identity/views";
import { requireWithin } from "@/lib/platform/limit";
import { forbidden, unauthenticated } from "@/lib/platform/refusals";
import { clientAddress } from "./client-address";
import { changesSomething, comesFromHere, readCookie } from "./request-actor";
import { currentActor } from "./session";
import { sessionCookieOptions } from "./session-token";

type Guest = { guestId: string };

/** Who has the id has the cart: it is random throughout, and scripts cannot read it. */
export const guestCookieName = "guest-cart";
export const guestCookieOptions = () => sessionCookieOptions(guestCartDays * 86_400);

/** For pages and actions: whose cart this is; null when the visitor is a guest who never put anything in. */
export async function currentCartOwner(): Promise<CartOwner | null> {
  const actor = await currentActor();
  return actor ? { userId: actor.id } : guestOf((await cookies()).get(guestCookieName)?.value);
}

/** For actions that put something in: a guest without a cart is given one, and longer to come back. */
export async function cartOwnerToFill(): Promise<CartOwner> {
  const owner = (await currentCartOwner()) ?? (await newGuest(await headers()));
  if ("guestId" in owner) (await cookies()).set(guestCookieName, owner.guestId, guestCookieOptions());
  return owner;
}

/** For the API. A guest is a browser on our own pages; programs bring a token. */
export function requestCartOwner(request: Request, actor: Actor | null): CartOwner | null {
  if (actor) return { userId: actor.id };
  const guest = guestOf(readCookie(request, guestCookieName));
  if (changesSomething(request) && !comesFromHere(request)) {
    throw guest ? forbidden("다른 사이트에서 보낸 요청은 받지 않습니다.") : unauthenticated();
  }
  return guest;
}

export async function newGuest(from: Headers): Promise<Guest> {
  await requireWithin(guestCartLimit, clientAddress(from));
  return { guestId: randomUUID() };
}

/** Whoever logs in keeps what was put in before. Comes before the session is given: if it fails, nothing has changed. */
export async function takeGuestCartAlong(userId: string): Promise<void> {
  const jar = await cookies();
  const guest = guestOf(jar.get(guestCookieName)?.value);
  if (!guest) return;
  await mergeGuestCart(guest.guestId, userId);
  jar.set(guestCookieName, "", sessionCookieOptions(0));
}

function guestOf(cookie: string | null | undefined): Guest | null {
  const id = z.uuid().safeParse(cookie);
  return id.success ? { guestId: id.data } : null;
}
