import { z } from "zod";

const Role = z.enum(["SHOPPER", "SELLER", "ADMIN"]);
export type Role = z.output<typeof Role>;

/** Who is asking, as the database knows them at this moment. */
export type Actor = { id: string; name: string; role: Role; sessionId: string };

export const Profile = z
  .strictObject({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    postcode: z.string().nullable(),
    address: z.string().nullable(),
    addressDetail: z.string().nullable(),
    role: Role,
    balance: z.int().min(0),
    createdAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: "Profile" });
export type Profile = z.output<typeof Profile>;

export const NewUser = z.strictObject({ id: z.uuid(), email: z.string(), name: z.string() });

export const AccessToken = z.strictObject({
  accessToken: z.string(),
  tokenType: z.literal("Bearer"),
  expiresIn: z.int().describe("Seconds."),
});

/** What a token says. Everything else about the user is read where the data is, each time. */
export type SessionClaims = { userId: string; sessionId: string; tokenVersion: number };
