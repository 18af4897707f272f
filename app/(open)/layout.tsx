import "@/app/globals.css";
import type { ReactNode } from "react";
import { siteMetadata, siteViewport } from "@/app/site-metadata";
import { Document } from "@/components/shell/document";
import { ShopFrame } from "@/components/shell/shop-frame";

export const metadata = siteMetadata;
export const viewport = siteViewport;

/** Prerendered pages: nothing under here may read the request. */
export default function OpenLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <ShopFrame>{children}</ShopFrame>
    </Document>
  );
}
