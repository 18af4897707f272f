// node sandbox/complete-lock.mjs package-lock.json      after an `npm install` against a registry that lacks other systems' binaries:
// names their optional packages all the same, so that `npm ci` accepts the lock file. They are never fetched on a system they are not for.
import { readFileSync, writeFileSync } from "node:fs";

const file = process.argv[2];
const lock = JSON.parse(readFileSync(file, "utf8"));
const OS = [
  ["android", "android"],
  ["darwin", "darwin"],
  ["win32", "win32"],
  ["freebsd", "freebsd"],
  ["openharmony", "openharmony"],
  ["linux", "linux"],
];
const CPU = [
  ["arm64", "arm64"],
  ["x64", "x64"],
  ["ia32", "ia32"],
  ["riscv64", "riscv64"],
  ["s390x", "s390x"],
  ["ppc64", "ppc64"],
  ["wasm32", "wasm32"],
  ["arm-", "arm"],
];
let added = 0;
for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (parent === "" || Object.keys(lock.packages).some((key) => key.endsWith(`node_modules/${name}`)))
      continue;
    if (!/^\d/.test(version)) {
      console.log("skipped range", name, version);
      continue;
    }
    const os = OS.find(([part]) => name.includes(part))?.[1];
    const cpu = CPU.find(([part]) => name.includes(part))?.[1];
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu: [cpu] }),
      ...(entry.dev && { dev: true }),
      ...(entry.devOptional && { devOptional: true }),
      ...(/musl/.test(name) ? { libc: ["musl"] } : /gnu/.test(name) ? { libc: ["glibc"] } : {}),
      optional: true,
      ...(os && { os: [os] }),
    };
    console.log("added", name, version, os, cpu);
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added, "added");
