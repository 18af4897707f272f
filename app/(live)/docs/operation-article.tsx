import type { ReactNode } from "react";
import type {
  Answer,
  OpenApi,
  Operation,
  Parameter,
  Ref,
  Schema,
} from "@/app/_server/open-api/document-shape";
import { MethodName } from "./method-name";
import type { Listed } from "./operations-by-tag";
import { Prose } from "./prose";
import { kindOf, limitsOf } from "./read-schema";
import { FieldList, SchemaFields } from "./schema-fields";

type Props = Listed & { components: OpenApi["components"] };

export function OperationArticle({ method, address, operation, components }: Props) {
  const { operationId, summary, requestBody } = operation;
  const parameters = operation.parameters
    .map((given) => resolve<Parameter>(given, components.parameters))
    .filter(({ name }) => name !== "x-request-id");
  const body = requestBody?.content["application/json"]?.schema;
  return (
    <article id={operationId} aria-labelledby={`${operationId}-title`} className="border-line border-t py-8">
      <h3 id={`${operationId}-title`} className="text-17">
        <a href={`#${operationId}`} className="touch flex-wrap gap-x-3 hover:underline">
          <MethodName method={method} />
          <code className="font-semibold">{address}</code>
        </a>
      </h3>
      <p className="mt-1">
        <Prose>{summary}</Prose>
      </p>
      <p className="mt-1 text-13 text-muted">{whoMayCall(operation)}</p>
      {parameters.length > 0 && (
        <Part title="Parameters">
          <FieldList optionalIsTold fields={parameters.map(asField)} />
        </Part>
      )}
      {body && (
        <Part title="Body">
          <SchemaFields schema={body} optionalIsTold />
        </Part>
      )}
      <Answers operation={operation} />
      <Errors operation={operation} />
    </article>
  );
}

function whoMayCall({ security, description }: Operation): string {
  if (security.some((way) => "metricsToken" in way)) return "Whoever has the token for metrics.";
  if (description) return description;
  const anyone = security.length === 0 || security.some((way) => Object.keys(way).length === 0);
  return anyone ? "Anyone." : "Whoever is logged in.";
}

const asField = ({ name, in: place, required, schema, description }: Parameter) => ({
  path: name,
  ...kindOf(schema),
  required,
  limits: [...limitsOf(schema), `in the ${place}`],
  ...(description ? { description } : {}),
});

function Answers({ operation }: { operation: Operation }) {
  const answers = Object.entries(operation.responses).flatMap(([status, answer]) =>
    "$ref" in answer || isError(answer) ? [] : [{ status, ...shown(answer) }],
  );
  return answers.map(({ status, title, schema }) => (
    <Part key={status} title={`${status} ${title}`}>
      {schema && <SchemaFields schema={schema} optionalIsTold={false} />}
    </Part>
  ));
}

/** The envelope is explained once: here it is about `data`. */
function shown({ description, content = {} }: Answer): { title: string; schema: Schema | undefined } {
  const [[type, { schema }] = ["", { schema: undefined }]] = Object.entries(content);
  const event = schema?.["x-event-data"] as Schema | undefined;
  if (event) return { title: "text/event-stream, each event", schema: event };
  const data = schema?.allOf?.[1]?.properties?.data;
  if (typeof data === "object") return { title: "data", schema: data };
  return { title: `${description} ${type}`, schema: schema?.properties && schema };
}

function Errors({ operation }: { operation: Operation }) {
  const errors = Object.entries(operation.responses).flatMap(([status, answer]) =>
    codesOf(answer).map((code) => ({ status, code })),
  );
  if (errors.length === 0) return null;
  return (
    <Part title="Errors">
      <ul className="flex flex-wrap gap-x-4 text-13">
        {errors.map(({ status, code }) => (
          <li key={`${status} ${code}`}>
            <a href={`#${code}`} className="inline-block py-1 hover:underline">
              <span className="text-muted">{status}</span> <code>{code}</code>
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function codesOf(answer: Answer | Ref): string[] {
  if ("$ref" in answer) return [answer.$ref.split("/").at(-1) ?? ""];
  if (!isError(answer)) return [];
  const code = answer.content?.["application/json"]?.schema.allOf?.[1]?.properties?.code;
  return typeof code === "object" ? (code.enum ?? []).map(String) : [];
}

const isError = ({ content }: Answer): boolean =>
  content?.["application/json"]?.schema.allOf?.[0]?.$ref === "#/components/schemas/Error";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h4 className="mb-2 font-semibold text-13">{title}</h4>
      {children}
    </section>
  );
}

const resolve = <T extends object>(given: T | Ref, known: Record<string, T>): T =>
  "$ref" in given ? (known[given.$ref.split("/").at(-1) ?? ""] as T) : given;
