import { hashPassword } from "@/lib/identity/hash-password";
import { database } from "@/lib/platform/database";
import { people } from "./content/people";
import { seedId } from "./seed-id";

const password = "dangol-1234!";
const opening = new Date("2026-05-04T00:00:00.000Z");

export type SeededUser = {
  id: string;
  email: string;
  name: string;
  phone: string;
  postcode: string;
  address: string;
  addressDetail: string;
  role: string;
};

/** Everybody who can log in, with an empty wallet. Who changed their password keeps it. */
export async function writePeople(_now: Date): Promise<SeededUser[]> {
  const passwordHash = await hashPassword(password);
  const users = people.map(({ zipCode, phone, ...person }) => ({
    id: seedId(`user ${person.email}`, opening),
    ...person,
    phone: phone.replaceAll("-", ""),
    postcode: zipCode,
  }));
  await database().user.createMany({
    data: users.map((user) => ({ ...user, passwordHash, createdAt: opening })),
    skipDuplicates: true,
  });
  await database().wallet.createMany({ data: users.map(({ id }) => ({ userId: id })), skipDuplicates: true });
  return users;
}
