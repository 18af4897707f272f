import "@/app/globals.css";
import { headers } from "next/headers";
import { type ReactNode, Suspense } from "react";
import { siteMetadata, siteViewport } from "@/app/site-metadata";
import { Document } from "@/components/shell/document";

export const metadata = siteMetadata;
export const viewport = siteViewport;

/** A nonce belongs to one answer: there is no shell to show before it. */
export const instant = false;

/** Drawn anew for every request, so that each script carries the nonce of its own answer. */
export default function LiveLayout({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <PerRequest>{children}</PerRequest>
    </Suspense>
  );
}

async function PerRequest({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return <Document nonce={nonce}>{children}</Document>;
}
