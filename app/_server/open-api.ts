import "server-only";
import { assert } from "@/lib/platform/assert";
import { documentedAreas, type RouteModule } from "./documented-routes";
import { byHand } from "./open-api/by-hand";
import { headers, parameters, responses, schemas, securitySchemes } from "./open-api/components";
import type { Method, OpenApi, PathItem } from "./open-api/document-shape";
import { operationOf } from "./open-api/operation-of";
import type { Shapes } from "./open-api/schema-of";

let written: OpenApi | undefined;

/** The API in OpenAPI 3.1, made from the doors themselves. It does not change while the process runs. */
export function openApi(): OpenApi {
  written ??= write();
  return written;
}

function write(): OpenApi {
  const shapes: Shapes = new Map();
  const paths = documentedPaths(shapes);
  return {
    openapi: "3.1.0",
    info: {
      title: "Dangol",
      version: "1",
      description:
        "The interface of the shop Dangol (단골). Every answer is `{ code, message, data }`, every error `{ code, message, details?, requestId }`. Amounts are whole won, times ISO 8601 with their offset, ids UUIDs. Unknown fields are refused in requests; answers may gain fields.",
    },
    servers: [{ url: "/api/v1" }],
    tags: [
      ...documentedAreas.map(({ name, about }) => ({ name, description: about })),
      { name: "Operations", description: "For whoever runs the shop. No envelope." },
    ],
    paths: { ...paths, ...byHand },
    components: {
      schemas: { ...schemas, ...Object.fromEntries(shapes) },
      parameters,
      headers,
      responses: responses(),
      securitySchemes: securitySchemes(),
    },
  };
}

function documentedPaths(shapes: Shapes): Record<string, PathItem> {
  const paths: Record<string, PathItem> = {};
  for (const { name, routes } of documentedAreas) {
    for (const { door, method } of routes.flatMap(doorsOf)) {
      const item = paths[door.path] ?? {};
      assert(!item[method], `${method} ${door.path} is documented once`);
      paths[door.path] = { ...item, [method]: operationOf(door, method, name, shapes) };
    }
  }
  return paths;
}

/** The methods of a route file and their doors. */
export function doorsOf(route: RouteModule) {
  return Object.entries(route).flatMap(([name, handler]) =>
    handler && "door" in handler ? [{ method: name.toLowerCase() as Method, door: handler.door }] : [],
  );
}
