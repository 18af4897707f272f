import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { runningShop } from "./running-shop";

/** A program of somebody else's knows what it parses, and no more. */
type Parsed = ReturnType<typeof JSON.parse>;

interface Answer {
  status: number;
  code: string;
  message: string;
  data: Parsed;
}

interface Say {
  token?: string;
  key?: string;
  body?: unknown;
  /** Another instance than the shop's own address. */
  at?: string;
  headers?: Record<string, string>;
}

/** One call of the public API, as a program of somebody else's makes it. */
export async function call(
  method: string,
  path: string,
  { token, key, body, at, headers }: Say = {},
): Promise<Answer> {
  const response = await fetch(`${at ?? runningShop().url}/api/v1${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { "idempotency-key": key }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: response.status, ...(await response.json()) };
}

export interface Member {
  email: string;
  password: string;
  token: string;
}

/** Somebody new, with a token and what to log in with. */
export async function newMember(): Promise<Member> {
  const account = { email: `${randomUUID()}@dangol.test`, password: "program-1234!" };
  const joined = await call("POST", "/users", { body: { ...account, name: "프로그램" } });
  expect(joined.status, joined.message).toBe(201);
  const { data } = await call("POST", "/auth/token", { body: account });
  return { ...account, token: data.accessToken };
}

/** Somebody new with a token. */
export const newcomer = async (): Promise<string> => (await newMember()).token;

export async function tokenOf(role: "admin" | "shopper"): Promise<string> {
  const { data } = await call("POST", "/auth/token", { body: runningShop().accounts[role] });
  return data.accessToken;
}

/** Something there is plenty of: what other stories buy meanwhile does not matter. */
export async function somethingInStock(): Promise<{ variantId: string; productId: string; price: number }> {
  const { data } = await call("GET", "/products?inStock=1&sort=price-asc&limit=30");
  const items = data.items as { id: string; stock: number }[];
  const most = items.reduce((one, other) => (other.stock > one.stock ? other : one));
  const product = await call("GET", `/products/${most.id}`);
  const variants = product.data.variants as { id: string; stock: number; price: number }[];
  const variant = variants.reduce((one, other) => (other.stock > one.stock ? other : one));
  return { variantId: variant.id, productId: most.id, price: variant.price };
}

/** The Toss sandbox's switches, and what its window does. */
export async function toss(path: string, body?: unknown): Promise<Parsed> {
  const response = await fetch(`${runningShop().tossUrl}/sandbox/${path}`, {
    method: body === undefined ? "GET" : "POST",
    ...(body !== undefined && {
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
  const answer = await response.json();
  expect(response.ok, JSON.stringify(answer)).toBe(true);
  return answer;
}

export const newKey = (): string => randomUUID();
