import type { ReactNode } from "react";
import beforePaint from "@/public/theme.js?raw";
import { ConnectionNote } from "./connection-note";
import { ShopLetters } from "./shop-letters";

/**
 * `nonce`: where the policy asks for one. The theme script changes `<html>` before React sees it. One's own pages have it
 * in them and wait for nothing; kept pages, longer and often seen, share a file that the browser keeps.
 */
export function Document({ nonce, children }: { nonce?: string | undefined; children: ReactNode }) {
  return (
    <html lang="ko" className="font-sans" suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: the script must run before the first paint */}
      <head>
        {nonce ? (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a file of ours, and nothing is put into it
          <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: beforePaint }} />
        ) : (
          <script src="/theme.js" suppressHydrationWarning />
        )}
      </head>
      <body>
        {/* Once for a document: pages that make way for each other are there together for a moment. */}
        <ConnectionNote />
        {children}
        <ShopLetters />
      </body>
    </html>
  );
}
