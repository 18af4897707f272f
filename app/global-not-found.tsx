import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { Suspense } from "react";
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
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <Document nonce={nonce}>
      <ShopFrame>
        <NotFoundState />
      </ShopFrame>
    </Document>
  );
}
