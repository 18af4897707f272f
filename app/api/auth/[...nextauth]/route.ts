import NextAuth from "next-auth";
import { authOptions } from "@/app/_server/auth";
import { findRequestActor } from "@/app/_server/request-actor";

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * next-auth renews every token it can open when it is asked for the session, also one whose session was ended. So that
 * question is answered here, by the database, and renews nothing.
 */
export async function GET(request: Request, context: Context): Promise<Response> {
  const [act] = (await context.params).nextauth;
  if (act !== "session") return NextAuth(authOptions(request.headers))(request, context);
  const actor = await findRequestActor(request);
  const session = actor ? { user: { id: actor.id, name: actor.name, role: actor.role } } : {};
  return Response.json(session, { headers: { "cache-control": "private, no-store" } });
}

export const POST = (request: Request, context: Context): Promise<Response> =>
  NextAuth(authOptions(request.headers))(request, context);
