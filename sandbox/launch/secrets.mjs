import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** @typedef {ReturnType<typeof newSecrets>} Secrets */

/**
 * Made once per data folder, so sessions and data survive a restart; kept where only their owner reads them.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function readSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  const known = readKnown(file);
  const secrets = { ...newSecrets(), ...known };
  if (Object.keys(known).length < Object.keys(secrets).length) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

/** @param {string} file @returns {Partial<Secrets>} */
function readKnown(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return {};
    throw new Error(
      `${file} cannot be read (${error}). Repair it, or remove it and run: npm start -- --fresh`,
    );
  }
}

function newSecrets() {
  return {
    NEXTAUTH_SECRET: base64(32),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    METRICS_TOKEN: base64(24),
    MOCK_WEBHOOK_SECRET: base64(32),
    TOSS_SECRET_KEY: `test_sk_${letters(28)}`,
    TOSS_CLIENT_KEY: `test_ck_${letters(28)}`,
    INNGEST_EVENT_KEY: hex(32),
    INNGEST_SIGNING_KEY: `signkey-prod-${hex(32)}`,
    redisToken: base64(32),
    postgresPassword: base64(24),
  };
}

/** @param {number} bytes */
const base64 = (bytes) => randomBytes(bytes).toString("base64url");

/** @param {number} bytes */
const hex = (bytes) => randomBytes(bytes).toString("hex");

/** @param {number} count */
const letters = (count) => [...randomBytes(count)].map((byte) => LETTERS[byte % LETTERS.length]).join("");

const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789";
