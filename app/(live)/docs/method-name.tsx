import type { Method } from "@/app/_server/open-api/document-shape";

const tones: Record<Method, string> = {
  get: "text-good",
  post: "text-accent",
  put: "text-caution",
  patch: "text-caution",
  delete: "text-bad",
};

export function MethodName({ method }: { method: Method }) {
  return <code className={`font-bold ${tones[method]}`}>{method.toUpperCase()}</code>;
}
