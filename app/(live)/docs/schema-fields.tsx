import type { Schema } from "@/app/_server/open-api/document-shape";
import { Prose } from "./prose";
import { alternativesOf, type Field, fieldsOf, kindOf } from "./read-schema";

type Props = { schema: Schema; optionalIsTold: boolean };

/** A shape as a table of fields, or as several where there is a choice. */
export function SchemaFields({ schema, optionalIsTold }: Props) {
  const ways = alternativesOf(schema);
  if (ways.length === 1) return <OneWay schema={schema} optionalIsTold={optionalIsTold} />;
  return ways.map((way, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the choices of a fixed document
    <div key={index} className="mt-3 first:mt-0">
      <p className="text-13 text-muted">{index === 0 ? "Either" : "Or"}</p>
      <OneWay schema={way} optionalIsTold={optionalIsTold} />
    </div>
  ));
}

function OneWay({ schema, optionalIsTold }: Props) {
  const item = schema.type === "array" && typeof schema.items === "object" && !Array.isArray(schema.items);
  const fields = fieldsOf(item ? (schema.items as Schema) : schema, item ? "[]." : "");
  if (fields.length > 0) return <FieldList fields={fields} optionalIsTold={optionalIsTold} />;
  const kind = kindOf(schema);
  if (schema.type === "object") return <p className="text-13 text-muted">An object without fields.</p>;
  return (
    <p>
      <Kind {...kind} />
    </p>
  );
}

/** `optionalIsTold`: where fields can be left out; in answers all are there. */
export function FieldList({ fields, optionalIsTold }: { fields: Field[]; optionalIsTold: boolean }) {
  return (
    <dl className="border-line border-t text-13">
      {fields.map((field) => (
        <div
          key={field.path}
          className="grid gap-x-4 border-line border-b py-2 md:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]"
        >
          <dt>
            <code className="font-semibold">{field.path}</code>
            {optionalIsTold && !field.required && <span className="text-muted"> optional</span>}
          </dt>
          <dd>
            <Kind {...field} />
            {field.limits.map((limit) => (
              <span key={limit} className="text-muted">
                {", "}
                {limit.startsWith("^") ? <code>{limit}</code> : limit}
              </span>
            ))}
            {field.description && (
              <p>
                <Prose>{field.description}</Prose>
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Kind({ text, shape }: { text: string; shape?: string }) {
  if (!shape) return text;
  return (
    <a href={`#shape-${shape}`} className="underline decoration-edge underline-offset-4 hover:decoration-ink">
      {text}
    </a>
  );
}
