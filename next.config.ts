import type { NextConfig } from "next";

/** The content security policy of pages is set in proxy.ts, page by page. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(self)" },
  // Payment windows open as pop-ups and must be able to answer.
  { key: "Cross-Origin-Opener-Policy", value: "same-origin-allow-popups" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
];

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next/shop",
  // Known to the build: without it the places at which a test may kill the server are not there at all.
  env: { NEXT_CRASH_POINTS: process.env.NEXT_CRASH_POINTS ?? "" },
  reactStrictMode: true,
  poweredByHeader: false,
  // Done by `app/_server/squeeze-answers.ts`.
  compress: false,
  // `npm test` checks the types of the whole tree; a start does not wait for that.
  typescript: { ignoreBuildErrors: true },
  cacheComponents: true,
  partialPrefetching: true,
  reactCompiler: true,
  agentRules: false,
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: ["pino", "prom-client", "@node-rs/argon2", "undici", "nodemailer", "compression"],
  turbopack: {
    root: import.meta.dirname,
    rules: {
      "*.lua": { condition: { query: "?raw" }, type: "text" },
      "*.js": { condition: { query: "?raw" }, type: "text" },
    },
  },
  experimental: {
    turbopackRustReactCompiler: true,
    instantInsights: { validationLevel: "manual-warning" },
    globalNotFound: true,
    // Otherwise every address somebody makes up leaves a file.
    isrFlushToDisk: false,
  },
  // A page with a parameter is not drawn at build time, when there is no database.
  rewrites: async () => ({
    beforeFiles: [{ source: "/", destination: "/home/today" }],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    {
      source: "/api/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
    },
    // Every page waits for this script: it is not asked for again on each.
    ...["/art/:path*", "/theme.js"].map((source) => ({
      source,
      headers: [{ key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" }],
    })),
  ],
};

export default config;
