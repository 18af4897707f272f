import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { viewState } from "../control/view-state";
import { createTossSandbox, type TossSandboxOptions } from "../create-toss-sandbox";
import type { viewPayment } from "../payment/view-payment";

export const secretKey = "test_sk_dangolSandboxSecret01";
export const clientKey = "test_ck_dangolSandboxClient01";
export const authorization = basic(`${secretKey}:`);

type State = ReturnType<typeof viewState>;
type Answered = ReturnType<typeof viewPayment> & { code: string; message: string };

interface Reply<Body = Answered> {
  status: number;
  headers: Headers;
  text: string;
  body: Body;
}

export interface RunningToss {
  url: string;
  dataDir: string;
  api: <Body = Answered>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Reply<Body>>;
  state: () => Promise<State>;
  confirm: (payment: Confirm, headers?: Record<string, string>) => Promise<Reply>;
  cancel: (paymentKey: string, body: unknown, headers?: Record<string, string>) => Promise<Reply>;
  authorize: (fields?: Record<string, unknown>) => Promise<Confirm>;
  /** authorized and confirmed */
  paid: (fields?: Record<string, unknown>) => Promise<Confirm>;
  close: () => Promise<void>;
}

export interface Confirm {
  paymentKey: string;
  orderId: string;
  amount: number;
}

let lastOrder = 0;

/** A sandbox of the test's own, on a free port and in a folder of its own. */
export async function startToss(options: Partial<TossSandboxOptions> = {}): Promise<RunningToss> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "toss-"));
  const sandbox = await createTossSandbox({ dataDir, secretKey, clientKey, ...options });
  return {
    ...talkTo(sandbox.url),
    dataDir,
    close: async () => {
      await sandbox.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function talkTo(url: string): Omit<RunningToss, "close" | "dataDir"> {
  const api = async <Body = Answered>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: parse(text) as Body };
  };
  const confirm: RunningToss["confirm"] = (payment, headers) =>
    api("POST", "/v1/payments/confirm", payment, headers);
  const authorize: RunningToss["authorize"] = async (fields = {}) => {
    const order = { orderId: `order-${process.pid}-${++lastOrder}`, amount: 15_000, orderName: "백자 머그" };
    const { status, body } = await api<Confirm>("POST", "/sandbox/authorize", { ...order, ...fields });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  };
  return {
    url,
    api,
    state: async () => (await api<State>("GET", "/sandbox/state?limit=1000")).body,
    confirm,
    authorize,
    cancel: (paymentKey, body, headers) => api("POST", `/v1/payments/${paymentKey}/cancel`, body, headers),
    paid: async (fields) => {
      const payment = await authorize(fields);
      const { status, text } = await confirm(payment);
      if (status !== 200) throw new Error(text);
      return payment;
    },
  };
}

export function basic(credentials: string): string {
  return `Basic ${Buffer.from(credentials).toString("base64")}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
