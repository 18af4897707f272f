import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** unit: nothing but the code · db: real PostgreSQL, Redis and Toss sandbox · sandbox: the stand-ins themselves */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: "server-only", replacement: `${root}lib/testing/server-only.ts` },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,inngest,prisma}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/generated/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["{app,lib,inngest,prisma}/**/*.db.test.ts"],
          globalSetup: ["lib/testing/services.ts"],
          setupFiles: ["lib/testing/own-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "sandbox",
          include: ["sandbox/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
