import { verify } from "@node-rs/argon2";

/** Nobody's password. Checking it takes as long as checking a real one. */
const nobody =
  "$argon2id$v=19$m=19456,t=2,p=1$yM1vn2DyQUdg8FPmcnHCXw$d3M5TK9LEUtrY6W0ux+bbnKpfGKgUg2Ek2wTZA0hAR8";

/** Takes the same time whether or not there is such a user, so that nobody learns who is. */
export async function matchesPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobody, password.normalize("NFC"));
  return matches && Boolean(passwordHash);
}
