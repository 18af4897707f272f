import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { Suspense } from "react";
import { UnknownOrder } from "@/components/order/unknown-order";
import { UnknownSheet } from "@/components/order/unknown-sheet";
import { Document } from "@/components/shell/document";
import { ShopFrame } from "@/components/shell/shop-frame";
import { NotFoundState } from "@/components/ui/not-found-state";
import { siteMetadata, siteViewport } from "./site-metadata";

export const metadata: Metadata = { ...siteMetadata, title: "찾을 수 없는 페이지 | 단골" };
export const viewport = siteViewport;

/** Drawn anew for every request: what is not a known page gets the policy of those that ask for a nonce. */
export default function GlobalNotFound() {
  return (
    <Suspense>
      <PerRequest />
    </Suspense>
  );
}

async function PerRequest() {
  const asked = await headers();
  const nonce = asked.get("x-nonce") ?? undefined;
  return (
    <Document nonce={nonce}>
      <ShopFrame>
        <NothingAt path={asked.get("x-asked-path") ?? ""} />
      </ShopFrame>
    </Document>
  );
}

function NothingAt({ path }: { path: string }) {
  if (path === "/nothing/order") return <UnknownOrder />;
  if (path === "/nothing/sheet") return <UnknownSheet />;
  return <NotFoundState />;
}
