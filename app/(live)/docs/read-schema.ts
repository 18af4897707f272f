import type { Schema } from "@/app/_server/open-api/document-shape";

type Kind = {
  text: string;
  /** The named shape it is, or is a list of. */
  shape?: string;
};

export type Field = Kind & { path: string; required: boolean; limits: string[]; description?: string };

const components = "#/components/schemas/";

/** The fields of an object, those of objects inside it by their path: `items[].quantity`. Named shapes are only named. */
export function fieldsOf(schema: Schema, prefix = ""): Field[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, given]) => {
    const field = asSchema(given);
    const path = prefix + name;
    const { description } = field;
    const own: Field = {
      path,
      ...kindOf(field),
      required: required.includes(name),
      limits: limitsOf(field),
      ...(description ? { description } : {}),
    };
    return [own, ...fieldsInside(field, path)];
  });
}

function fieldsInside(schema: Schema, path: string): Field[] {
  const [inner] = valuesOf(schema).filter(({ type }) => type === "object" || type === "array");
  if (!inner) return [];
  if (inner.type === "object") return fieldsOf(inner, `${path}.`);
  return fieldsInside(asSchema(inner.items), `${path}[]`);
}

/** The ways a body can look: one, or as many as the schema offers. */
export const alternativesOf = (schema: Schema): Schema[] => schema.anyOf ?? schema.oneOf ?? [schema];

export function kindOf(schema: Schema): Kind {
  const kinds = alternativesOf(schema).map(kindOfOne);
  const shape = kinds.find((kind) => kind.shape)?.shape;
  return { text: [...new Set(kinds.map(({ text }) => text))].join(" or "), ...(shape ? { shape } : {}) };
}

function kindOfOne(schema: Schema): Kind {
  const { $ref, type, format, items, additionalProperties } = schema;
  if ($ref) return { text: nameOf($ref), shape: nameOf($ref) };
  if (schema.const !== undefined) return { text: JSON.stringify(schema.const) };
  if (schema.enum) return { text: schema.enum.join(" | ") };
  if (type === "array") {
    const { text, shape } = kindOf(asSchema(items));
    return { text: `${text.includes(" or ") ? `(${text})` : text}[]`, ...(shape ? { shape } : {}) };
  }
  if (additionalProperties && typeof additionalProperties === "object")
    return { text: `object of ${kindOf(additionalProperties).text}` };
  return { text: format ?? (Array.isArray(type) ? type.join(" or ") : (type ?? "anything")) };
}

/** What a value may be, in words. Of a choice, whatever its members say. */
export function limitsOf(schema: Schema): string[] {
  return valuesOf(schema).flatMap((value) => {
    const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = value;
    return [
      ...between(minimum, maximum, ""),
      ...between(minLength, maxLength, " characters"),
      ...between(minItems, maxItems, " items"),
      ...(pattern ? [pattern] : []),
      ...(value.default === undefined ? [] : [`default ${JSON.stringify(value.default)}`]),
    ];
  });
}

function between(least: number | undefined, most: number | undefined, unit: string): string[] {
  const number = (value: number) => value.toLocaleString("en");
  if (least !== undefined && most !== undefined) return [`${number(least)} to ${number(most)}${unit}`];
  if (most !== undefined) return [`at most ${number(most)}${unit}`];
  // "At least nothing" says nothing, but "not negative" does.
  if (least === undefined || (least === 0 && unit)) return [];
  return [`at least ${number(least)}${unit}`];
}

const valuesOf = (schema: Schema): Schema[] => alternativesOf(schema).filter(({ type }) => type !== "null");

const nameOf = (ref: string): string => ref.slice(components.length);

const asSchema = (given: Schema["items"] | Schema["not"]): Schema =>
  typeof given === "object" && !Array.isArray(given) ? given : {};
