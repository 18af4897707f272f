"use client";

import "./globals.css";
import { Document } from "@/components/shell/document";
import { ErrorState } from "@/components/ui/error-state";

/** Where even the frame of the page could not be drawn. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <Document>
      <title>화면을 불러오지 못했어요 | 단골</title>
      <main>
        <ErrorState retry={retry} />
      </main>
    </Document>
  );
}
