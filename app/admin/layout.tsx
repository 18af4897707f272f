import "@/app/globals.css";
import { LayoutDashboard } from "lucide-react";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { type ReactNode, Suspense } from "react";
import { siteMetadata, siteViewport } from "@/app/site-metadata";
import { AdminFrame } from "@/components/admin/admin-frame";
import type { AdminPlace } from "@/components/admin/admin-nav";
import { Document } from "@/components/shell/document";

export const metadata: Metadata = {
  ...siteMetadata,
  title: { default: "단골 관리실", template: "%s | 단골 관리실" },
  robots: { index: false, follow: false },
};
export const viewport = siteViewport;

const icon = { "aria-hidden": true, size: 18, strokeWidth: 1.75 } as const;

/** Only places that exist. */
const places: AdminPlace[] = [{ href: "/admin", label: "대시보드", icon: <LayoutDashboard {...icon} /> }];

/** A nonce belongs to one answer: there is no shell to show before it. */
export const instant = false;

/** Drawn anew for every request, so that each script carries the nonce of its own answer. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <PerRequest>{children}</PerRequest>
    </Suspense>
  );
}

async function PerRequest({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <Document nonce={nonce}>
      <AdminFrame places={places}>{children}</AdminFrame>
    </Document>
  );
}
