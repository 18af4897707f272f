import "server-only";
import { env } from "@/lib/platform/env";

/**
 * Prerendered pages: no request, so no nonce. The kept page is everybody's; what islands then fetch for one shopper is
 * counts, their place in a queue and their own coupons (`docs/decisions.md`). No money is taken here.
 */
const prerendered = /^\/($|home\/|about$|terms$|privacy$|list\/|products(\/[^/]+)?$)/;

const always = [
  "default-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** React explains its errors with eval in development, and only there. */
const explained = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";

export function contentSecurityPolicy(pathname: string): { policy: string; nonce: string | null } {
  if (prerendered.test(pathname)) {
    const open = [
      `script-src 'self' 'unsafe-inline'${explained}`,
      "connect-src 'self'",
      "form-action 'self'",
    ];
    return { policy: [...always, ...open].join("; "), nonce: null };
  }
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const toss = [
    ...new Set([env().TOSS_SDK_URL, env().TOSS_API_URL].map((url) => new URL(url).origin)),
    ...tossOwn(),
  ].join(" ");
  const own = [
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${explained}`,
    `connect-src 'self' ${toss}`,
    `frame-src 'self' ${toss}`,
    `form-action 'self' ${toss}`,
  ];
  return { policy: [...always, ...own].join("; "), nonce };
}

/** The real payment window opens pages on hosts of its own. */
const tossOwn = (): string[] =>
  env().TOSS_SDK_URL.includes("tosspayments.com") ? ["https://*.tosspayments.com", "https://*.toss.im"] : [];
