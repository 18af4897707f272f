import "server-only";
import { z } from "zod";
import { assert } from "@/lib/platform/assert";
import type { Schema } from "./document-shape";

/** Where a schema is used: what callers write in a body, what they write in an address, what they read. */
type Side = "body" | "address" | "answer";

/** Schemas with an id become components, wherever they are met first. */
export type Shapes = Map<string, Schema>;

/** The JSON Schema of what outsiders see: the input of what they send, the output of what they get. */
export function schemaOf(schema: z.ZodType, side: Side, shapes: Shapes): Schema {
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: side === "answer" ? "output" : "input",
    override: ({ zodSchema, jsonSchema }) => {
      if (side === "address") readNumbers(zodSchema, jsonSchema);
      if (side !== "answer") keepFormat(zodSchema, jsonSchema);
      tidy(jsonSchema, side);
    },
  });
  for (const [id, shape] of Object.entries($defs)) addShape(shapes, id, toComponents(shape));
  return toComponents(own);
}

function addShape(shapes: Shapes, id: string, shape: Schema): void {
  const known = shapes.get(id);
  assert(
    !known || JSON.stringify(known) === JSON.stringify(shape),
    `"${id}" names one schema only in the API document`,
  );
  shapes.set(id, shape);
}

const toComponents = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));

type Overridden = Parameters<NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>["override"]>>[0];

/** An address is text: digits that we read as a number are documented as the number, with all its limits. */
function readNumbers(zodSchema: Overridden["zodSchema"], json: Schema): void {
  const numbers = stagesOf(zodSchema).filter(({ type }) => type === "integer");
  if (numbers.length === 0) return;
  for (const key of Object.keys(json)) if (key !== "description") delete json[key];
  const minimum = Math.max(...numbers.map((stage) => stage.minimum ?? -Infinity));
  const maximum = Math.min(...numbers.map((stage) => stage.maximum ?? Infinity));
  Object.assign(json, { type: "integer", minimum: Math.max(0, minimum), maximum });
}

/** `trim` and lower case come before the check: the form itself is still what callers should send. */
function keepFormat(zodSchema: Overridden["zodSchema"], json: Schema): void {
  const format = stagesOf(zodSchema).find((stage) => stage.format)?.format;
  if (format && json.type === "string") json.format = format;
}

/** What a value becomes on its way through a pipe, last stage first. */
function stagesOf(zodSchema: Overridden["zodSchema"]): Schema[] {
  const { def } = zodSchema._zod;
  if (def.type !== "pipe") return [];
  const out = def.out as Overridden["zodSchema"];
  const own = out._zod.def.type === "transform" ? [] : [z.toJSONSchema(out)];
  return [...own, ...stagesOf(def.in as Overridden["zodSchema"])];
}

function tidy(json: Schema, side: Side): void {
  // The name of the format says it in fewer words.
  if (json.format && json.format !== "regex") delete json.pattern;
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  // Answers may grow: readers must not refuse fields they do not know.
  if (side === "answer" && json.additionalProperties === false) delete json.additionalProperties;
  if (json.propertyNames) delete json.propertyNames;
}
