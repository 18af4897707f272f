import { type Method, methods, type OpenApi, type Operation } from "@/app/_server/open-api/document-shape";

export type Listed = { method: Method; address: string; operation: Operation };

/** Every operation under the area it belongs to, in the order of the document. */
export function operationsByTag({ tags, paths }: OpenApi) {
  const all = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method): Listed[] => {
      const operation = item[method];
      const base = item.servers?.[0]?.url ?? "";
      return operation ? [{ method, address: `${base}${path}`, operation }] : [];
    }),
  );
  return tags.map(({ name, description }) => ({
    name,
    description,
    id: name.toLowerCase().replaceAll(" ", "-"),
    operations: all.filter(({ operation }) => operation.tags.includes(name)),
  }));
}
