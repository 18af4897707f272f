import { connection } from "next/server";
import { openApi } from "@/app/_server/open-api";
import { otherMethods } from "@/app/_server/other-methods";

/** This interface, described for programs. People read it at /docs. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json(openApi(), { headers: { "cache-control": "public, max-age=300" } });
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
