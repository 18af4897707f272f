import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

export type SourceFile = { path: string; text: string };

const root = join(import.meta.dirname, "..", "..");
const rooms = ["app", "components", "lib", "inngest", "prisma", "sandbox", "e2e"];
const notOurs = /(^|\/)(node_modules|generated|migrations|\.data|test-results)\//;

/** Every file of code in the repository, by its path from the root. */
export function sourceFiles(): SourceFile[] {
  const inRooms = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).map((name) => `${room}/${name}`),
  );
  return [...readdirSync(root), ...inRooms]
    .map((path) => path.replaceAll("\\", "/"))
    .filter(
      (path) => /\.(tsx?|mjs|js|css|lua)$/.test(path) && !notOurs.test(path) && path !== "next-env.d.ts",
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

export const isTest = (path: string): boolean =>
  /(\.test|\.spec|-for-tests)\.tsx?$|(^|\/)testing\//.test(path);

/** The code without its comments. */
export const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(,])\/\/.*$/gm, "$1");

export type Import = { target: string; typeOnly: boolean; written: string };

/** What a file imports of ours, by paths from the root. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const statements =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^;"']*?\bfrom\s*"([^"]+)"|(?:^|\n)\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/g;
  return [...codeOf(text).matchAll(statements)].flatMap(([, type, from, effect, dynamic]) => {
    const written = from ?? effect ?? dynamic ?? "";
    const target = targetOf(path, written);
    return target === null ? [] : [{ target, typeOnly: Boolean(type), written }];
  });
}

function targetOf(path: string, written: string): string | null {
  if (written.startsWith("@/")) return written.slice(2);
  return written.startsWith(".") ? posix.join(posix.dirname(path), written) : null;
}
