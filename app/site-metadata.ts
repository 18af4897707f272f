import type { Metadata, Viewport } from "next";
import { siteUrl } from "./site-url";

/** What is shown where a page is shared that has no picture of its own. */
const sharePicture = { url: "/art/og.png", width: 1200, height: 630, alt: "단골" };

/** A page that says something of its own says this as well: Next does not put the two together. */
export const siteOpenGraph = {
  type: "website",
  siteName: "단골",
  locale: "ko_KR",
  images: [sharePicture],
} as const satisfies Metadata["openGraph"];

/** What every page says about itself unless it says otherwise. */
export const siteMetadata: Metadata = {
  metadataBase: new URL(siteUrl),
  title: { default: "단골 | 다시 찾게 되는 물건들", template: "%s | 단골" },
  description: "작은 공방과 농가가 직접 만들고 직접 보내는 물건을 모은 가게, 단골이에요.",
  applicationName: "단골",
  openGraph: siteOpenGraph,
  twitter: { card: "summary_large_image" },
  formatDetection: { telephone: false, address: false, email: false },
};

export const siteViewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#171411" },
  ],
};
