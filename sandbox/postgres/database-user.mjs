import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {object} DatabaseUser who PostgreSQL runs as
 * @property {number} uid
 * @property {number} gid
 * @property {(file: string, args: string[]) => { file: string, args: string[] }} command the same command, run as that user
 */

/**
 * PostgreSQL refuses to run as root: root runs it as the owner of the data, or a system user of its own.
 * @param {{ dataDir: string, program: string }} options
 * @returns {DatabaseUser | null} null when whoever starts it can run it
 */
export function databaseUser({ dataDir, program }) {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = ownerOf(dataDir) ?? systemUser("postgres") ?? newSystemUser() ?? nobody();
  const switchUser = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const canReach = ["-x", program, "-a", "-x", path.dirname(dataDir)];
  if (spawnSync(SETPRIV, [...switchUser, "test", ...canReach]).status !== 0)
    switchUser.push(...THROUGH_CLOSED_FOLDERS);
  return { uid, gid, command: (file, args) => ({ file: SETPRIV, args: [...switchUser, file, ...args] }) };
}

/** Of util-linux, which every Linux with glibc has. */
const SETPRIV = "setpriv";

/**
 * A checkout below a folder only root may enter (/root itself): the one capability that lets the database user
 * walk through it and read. The secure bit keeps it for access(2) as well, by which initdb looks for its parts.
 */
const THROUGH_CLOSED_FOLDERS = [
  "--inh-caps=+dac_read_search",
  "--ambient-caps=+dac_read_search",
  "--securebits=+no_setuid_fixup",
];

/** @param {string} dataDir */
function ownerOf(dataDir) {
  const stat = existsSync(dataDir) ? statSync(dataDir) : null;
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null;
}

/** @param {string} name */
function systemUser(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function newSystemUser() {
  const name = "dangol-postgres";
  const [program = "", ...options] =
    "useradd --system --user-group --no-create-home --shell /usr/sbin/nologin".split(" ");
  if (!systemUser(name)) spawnSync(program, [...options, name]);
  return systemUser(name);
}

function nobody() {
  return systemUser("nobody") ?? { uid: 65_534, gid: 65_534 };
}
