import { beforeAll, describe, expect, test } from "vitest";
import { completeEnvironment } from "@/lib/testing/complete-environment";
import { openApi } from "./open-api";
import {
  type Answer,
  type Method,
  methods,
  type OpenApi,
  type Operation,
  type Parameter,
} from "./open-api/document-shape";
import { allErrorCodes, explain } from "./open-api/error-codes";
import { allRefusals } from "./testing/refusals-behind";

type Listed = { path: string; method: Method; operation: Operation };

let document: OpenApi;
let operations: Listed[];

beforeAll(() => {
  Object.assign(process.env, completeEnvironment);
  document = openApi();
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
});

describe("the API document is well formed", () => {
  test("every reference leads somewhere", () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = ""]) => ref);
    expect(refs.length).toBeGreaterThan(50);
    expect(refs.filter((ref) => find(document, ref) === undefined)).toEqual([]);
  });

  test("every component is used", () => {
    const text = JSON.stringify(document);
    const { securitySchemes, responses: _, ...others } = document.components;
    for (const [kind, components] of Object.entries(others)) {
      const unused = Object.keys(components).filter(
        (name) => !text.includes(`"#/components/${kind}/${name}"`),
      );
      expect(unused, kind).toEqual([]);
    }
    const used = new Set(operations.flatMap(({ operation }) => operation.security.flatMap(Object.keys)));
    expect([...used].sort()).toEqual(Object.keys(securitySchemes).sort());
  });

  test("every operation has a name of its own, a known tag and a summary", () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    const tags = document.tags.map(({ name }) => name);
    for (const { operation } of operations) {
      expect(operation.operationId).toMatch(/^(get|post|put|patch|delete)[A-Z][A-Za-z]*$/);
      expect(tags).toEqual(expect.arrayContaining(operation.tags));
      expect(operation.summary).not.toBe("");
    }
    expect(new Set(operations.flatMap(({ operation }) => operation.tags))).toEqual(new Set(tags));
  });

  test("paths name exactly the path parameters that are described, and no parameter twice", () => {
    for (const { path, operation } of operations) {
      const parameters = operation.parameters.map((each) =>
        "$ref" in each ? find<Parameter>(document, each.$ref) : each,
      );
      const inPath = parameters.filter((each) => each.in === "path");
      expect(inPath.map(({ name }) => name).sort()).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      );
      expect(inPath.every(({ required }) => required)).toBe(true);
      const keys = parameters.map((each) => `${each.in} ${each.name}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("every answer is described, with its content, and says when to come back", () => {
    for (const { path, method, operation } of operations) {
      const answers = Object.entries(operation.responses);
      expect(
        answers.filter(([status]) => status.startsWith("2")),
        `${method} ${path}`,
      ).toHaveLength("202" in operation.responses && "200" in operation.responses ? 2 : 1);
      for (const [status, given] of answers) {
        const answer = "$ref" in given ? find<Answer>(document, given.$ref) : given;
        expect(answer.description).not.toBe("");
        expect("Retry-After" in (answer.headers ?? {})).toBe(["429", "503"].includes(status));
      }
    }
  });

  test("a body is described where one is read, and only there", () => {
    for (const { method, operation } of operations) {
      if (method === "get") expect(operation.requestBody).toBeUndefined();
      const has413 = "413" in operation.responses;
      expect(operation.requestBody !== undefined).toBe(has413);
    }
  });

  test("it is plain JSON Schema: no remnants of how it was made", () => {
    expect(JSON.stringify(document)).not.toMatch(/"\$schema"|\$defs|"~standard"/);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe("the codes", () => {
  test("every refusal in the code is a documented code with its status", () => {
    const refusals = allRefusals();
    expect(refusals.length).toBeGreaterThan(10);
    const known = refusals.filter(({ code }) => (allErrorCodes as string[]).includes(code));
    expect(refusals.filter((refusal) => !known.includes(refusal))).toEqual([]);
    for (const { code, status } of known)
      expect(explain(code as (typeof allErrorCodes)[number]).statuses, code).toContain(status);
  });

  test("every code is in the shape of an error", () => {
    expect(document.components.schemas.Error?.properties?.code).toMatchObject({ enum: allErrorCodes });
    expect(Object.keys(document.components.responses)).toEqual(allErrorCodes);
  });
});

describe("what callers write is documented, not what we make of it", () => {
  test("numbers in an address are numbers with their limits", () => {
    expect(parameter("/products", "minPrice")).toEqual({
      type: "integer",
      minimum: 0,
      maximum: 2_000_000_000,
    });
    expect(parameter("/products", "limit")).toEqual({ type: "integer", minimum: 1, maximum: 100 });
    expect(parameter("/orders", "cursor")).toEqual({ type: "string", maxLength: 300 });
  });

  test("yes and no keep the words they are written with", () => {
    expect(parameter("/products", "inStock")).toEqual({ type: "string", enum: ["0", "1", "true", "false"] });
  });

  test("a body that is trimmed first still shows its form", () => {
    const body = document.paths["/users"]?.post?.requestBody?.content["application/json"]?.schema;
    expect(body?.additionalProperties).toBe(false);
    expect(body?.required).toEqual(["email", "password", "name"]);
    expect(body?.properties?.email).toMatchObject({ type: "string", format: "email", maxLength: 254 });
  });

  test("answers may gain fields", () => {
    for (const [name, shape] of Object.entries(document.components.schemas))
      expect(shape.additionalProperties, name).not.toBe(false);
  });
});

test("streams are event streams", () => {
  const answer = document.paths["/orders/{number}/events"]?.get?.responses[200] as Answer | undefined;
  expect(answer?.content?.["text/event-stream"]?.schema["x-event-data"]).toEqual({
    $ref: "#/components/schemas/Order",
  });
});

test("health, readiness, metrics and the document itself are in it, at their own addresses", () => {
  expect(document.paths["/openapi.json"]?.servers).toBeUndefined();
  for (const path of ["/health", "/ready", "/metrics"])
    expect(document.paths[path]?.servers).toEqual([{ url: "/api" }]);
});

function parameter(path: string, name: string) {
  const all = document.paths[path]?.get?.parameters ?? [];
  return all
    .map((each) => ("$ref" in each ? find<Parameter>(document, each.$ref) : each))
    .find((each) => each.name === name)?.schema;
}

/** What a reference leads to; `undefined` when it leads nowhere. */
const find = <T>(from: unknown, ref: string): T =>
  ref
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], from) as T;
