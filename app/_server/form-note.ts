import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { ActionState } from "./action-state";
import { safePath } from "./safe-path";

const cookieName = "form-note";
const seconds = 15;
const longest = 3_000;

const texts = z.record(z.string(), z.string());
const Note = z.union([
  z.object({ status: z.literal("done"), value: z.null() }),
  z.object({ status: z.literal("invalid"), fields: z.record(z.string(), z.array(z.string())), given: texts }),
  z.object({ status: z.literal("refused"), code: z.string(), message: z.string(), given: texts }),
]);

/**
 * A browser with JavaScript takes the state as it is. One without has posted a plain form, and a page that is resumed
 * from a shell does not show a posted form's state: it is sent back to its page with a short-lived note instead.
 */
export async function carryOn<T>(state: ActionState<T>, noteAt?: string): Promise<ActionState<T>> {
  const asked = await headers();
  if (asked.has("next-action")) return state;
  const note = JSON.stringify(state.status === "done" ? { status: "done", value: null } : state);
  const short = note.length <= longest ? note : JSON.stringify({ ...state, given: {} });
  const value = Buffer.from(short).toString("base64url");
  const page = noteAt ?? pageOf(asked);
  const [path = "/"] = page.split("?");
  (await cookies()).set(cookieName, value, { httpOnly: true, sameSite: "lax", path, maxAge: seconds });
  redirect(page);
}

/** What a form without JavaScript was told, for the page it is on. */
export async function formNote(): Promise<ActionState<never>> {
  const value = (await cookies()).get(cookieName)?.value;
  const note = value ? Note.safeParse(parse(Buffer.from(value, "base64url").toString())) : null;
  return note?.success ? (note.data as ActionState<never>) : { status: "idle" };
}

function pageOf(asked: Headers): string {
  const from = asked.get("referer");
  if (!from || !URL.canParse(from)) return "/";
  const { host, pathname, search } = new URL(from);
  return host === asked.get("host") ? safePath(`${pathname}${search}`) : "/";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
