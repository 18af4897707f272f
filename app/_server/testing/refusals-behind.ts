import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");

/** Doors refuse by themselves what every door refuses. */
const doors = ["route", "other-methods", "read-json", "idempotency-key"].map(
  (name) => `app/_server/${name}.ts`,
);

type Import = { file: string; names: string[] };

/** Every `new Refusal("CODE", status` in the code, tests aside. */
export function allRefusals(): { code: string; status: number }[] {
  return ["lib", "app", "inngest"].flatMap(sourcesIn).flatMap((file) =>
    [...read(file).matchAll(/new Refusal\(\s*"(\w+)",\s*(\d+)/g)].map(([, code = "", status]) => ({
      code,
      status: Number(status),
    })),
  );
}

/** The codes a route file can refuse with, found by following what it imports down to the shelves' `refusals.ts`. */
export function refusalsBehind(routeFile: string): Set<string> {
  const codes = new Set<string>();
  const seen = new Set<string>(doors);
  const waiting = [routeFile];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const code of codesIn(read(file))) codes.add(code);
    for (const { file: next, names } of importsOf(file)) {
      if (!next.endsWith("refusals.ts")) waiting.push(next);
      else for (const name of names) for (const code of codesOfRefusal(next, name)) codes.add(code);
    }
  }
  return codes;
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))
    .sort();

/** Every route file of the API. */
export const routeFiles = (): string[] =>
  sourcesIn("app/api/v1").filter((file) => path.basename(file) === "route.ts");

const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

const codesIn = (text: string): string[] =>
  [...text.matchAll(/new Refusal\(\s*"(\w+)"/g)].map(([, code = ""]) => code);

/** Types are erased, and what is erased refuses nothing. */
function importsOf(file: string): Import[] {
  return [...read(file).matchAll(/^(?:import|export) (?!type\b)([^;]*?) ?from "([@.]\/[^"?]+)"/gms)].flatMap(
    ([, what = "", from = ""]) => {
      const base = from.startsWith("@/") ? from.slice(2) : path.join(path.dirname(file), from);
      const found = [base, `${base}.ts`, `${base}.tsx`].find((name) => isFile(name));
      const names = [...what.matchAll(/(?:^|[{,])\s*(?!type\b)(\w+)/g)].map(([, name = ""]) => name);
      return found ? [{ file: found, names }] : [];
    },
  );
}

const isFile = (name: string): boolean => /\.tsx?$/.test(name) && existsSync(path.join(root, name));

/** What one exported refusal is built of: its own code, or that of the refusal it calls. */
function codesOfRefusal(file: string, name: string): string[] {
  const declared = read(file)
    .split(/^(?=export )/m)
    .find((part) => new RegExp(`^export (?:const|function) ${name}\\b`).test(part));
  if (!declared) throw new Error(`${file} exports no ${name} that can be followed`);
  const called = importsOf(file).filter((other) => other.file.endsWith("refusals.ts"));
  return [
    ...codesIn(declared),
    ...called.flatMap((other) =>
      other.names
        .filter((each) => declared.includes(`${each}(`))
        .flatMap((each) => codesOfRefusal(other.file, each)),
    ),
  ];
}
