import { hash } from "@node-rs/argon2";

/** OWASP's floor for Argon2id: 19 MiB, two passes, about 25 ms. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize("NFC"), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
