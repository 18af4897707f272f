import { MethodName } from "./method-name";
import type { operationsByTag } from "./operations-by-tag";

type Areas = ReturnType<typeof operationsByTag>;

const chapters = [
  { id: "envelope", title: "Addresses and answers" },
  { id: "authentication", title: "Authentication" },
  { id: "idempotency", title: "Doing things once" },
  { id: "limits", title: "Limits" },
  { id: "streams", title: "Streams" },
  { id: "codes", title: "Error codes" },
];

/** Beside the text where there is room, before it on a phone. */
export function Contents({ areas }: { areas: Areas }) {
  return (
    <nav
      aria-label="Contents"
      className="mt-8 text-13 lg:sticky lg:top-0 lg:mt-0 lg:max-h-dvh lg:overflow-y-auto lg:py-10"
    >
      <ul className="flex flex-wrap gap-x-4 lg:block">
        {chapters.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1 hover:underline">
              {title}
            </a>
          </li>
        ))}
        {areas.map(({ id, name, operations }) => (
          <li key={id} className="lg:mt-4">
            <a href={`#${id}`} className="inline-block py-1 font-semibold hover:underline">
              {name}
            </a>
            <ul className="hidden lg:block">
              {operations.map(({ method, address, operation }) => (
                <li key={operation.operationId}>
                  <a href={`#${operation.operationId}`} className="block py-1 text-12 hover:underline">
                    <MethodName method={method} /> <code>{address}</code>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        <li className="lg:mt-4">
          <a href="#shapes" className="inline-block py-1 font-semibold hover:underline">
            Shapes
          </a>
        </li>
      </ul>
    </nav>
  );
}
