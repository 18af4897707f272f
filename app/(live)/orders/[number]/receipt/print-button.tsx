"use client";

import { Button } from "@/components/ui/button";

/** Without JavaScript the browser's own menu prints the page. */
export function PrintButton() {
  return (
    <Button look="secondary" className="scripted" onClick={() => print()}>
      인쇄하기
    </Button>
  );
}
