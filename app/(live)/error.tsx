"use client";

import { ErrorState } from "@/components/ui/error-state";

export default function PageError({ retry }: { error: unknown; retry: () => void }) {
  return <ErrorState retry={retry} />;
}
