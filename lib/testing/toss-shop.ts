import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openPayment } from "@/lib/checkout/open-payment";
import { placeOrder } from "@/lib/checkout/place-order";
import type { OpenPayment } from "@/lib/payment/schemas";
import type { PaymentAttempt } from "@/lib/payment/views";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { clientKey, type RunningToss, secretKey, startToss } from "@/sandbox/toss/testing/start-toss";
import { createProduct, createUser } from "./factories";

type WebhookDoor = (delivery: { provider: "toss"; rawBody: string; signature: null }) => Promise<unknown>;

/** A Toss in which things may go wrong, and what it has done in truth. */
export type OwnToss = RunningToss & {
  goWrong: (fault: Record<string, unknown>) => Promise<unknown>;
  goRight: () => Promise<unknown>;
  effects: () => Promise<Awaited<ReturnType<RunningToss["state"]>>["effects"]>;
};

/** A Toss of the test file's own: its faults and counts are nobody else's. Before anything reads the environment. */
export async function startOwnToss({ webhooks }: { webhooks?: WebhookDoor } = {}): Promise<OwnToss> {
  const toss = await startToss(webhooks ? { webhookUrls: [await listen(webhooks)] } : {});
  Object.assign(process.env, {
    TOSS_API_URL: toss.url,
    TOSS_SECRET_KEY: secretKey,
    TOSS_CLIENT_KEY: clientKey,
  });
  return {
    ...toss,
    goWrong: (fault) => toss.api("POST", "/sandbox/faults", fault),
    goRight: () => toss.api("POST", "/sandbox/faults", { clear: true }),
    effects: async () => (await toss.state()).effects,
  };
}

/** A shop's webhook address: every delivery over HTTP goes to the door, as the route would hand it over. */
async function listen(door: WebhookDoor): Promise<string> {
  const server = createServer(async (request, response) => {
    let rawBody = "";
    for await (const chunk of request) rawBody += chunk;
    const status = await door({ provider: "toss", rawBody, signature: null }).then(
      () => 200,
      () => 500,
    );
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

type Scene = { balance?: number; balanceUse?: number; stock?: number; quantity?: number; price?: number };

/** Somebody with an order of one product, not paid yet. Shipping is 3,000 won. */
export async function placedOrder({
  balance = 0,
  balanceUse = 0,
  stock = 10,
  quantity = 1,
  price = 10_000,
}: Scene = {}) {
  const user = await createUser({ balance });
  const product = await createProduct({ price, variants: [{ stock }] });
  const items = [{ variantId: product.variantId, quantity }];
  const number = await placeOrder(user.id, { items, balanceUse }, null);
  const { id, payable } = await database().order.findUniqueOrThrow({ where: { number } });
  return { user, product, items, number, id, payable };
}

type Placed = { user: { id: string }; number: string };

export const openFor = (
  { user, number }: Placed,
  method: OpenPayment["method"] = "CARD",
  key = newId(),
): Promise<PaymentAttempt> => openPayment(user.id, { orderNumber: number, method }, key);

/** What the shopper's window does. `outcome` has the confirmation refused. */
export async function agreeInWindow(
  toss: RunningToss,
  { orderId, amount, method }: Pick<PaymentAttempt, "orderId" | "amount" | "method">,
  fields: Record<string, unknown> = {},
) {
  const { paymentKey } = await toss.authorize({ orderId, amount, method, ...fields });
  return { paymentKey, orderId, amount };
}

/** How everything stands that one order touches. */
export async function sceneOf({ number, user, product }: Placed & { product: { variantId: string } }) {
  const [order, inventory, wallet] = await Promise.all([
    database().order.findUniqueOrThrow({
      where: { number },
      include: { items: true, payments: { orderBy: { requestedAt: "asc" } } },
    }),
    database().inventory.findUniqueOrThrow({ where: { variantId: product.variantId } }),
    database().wallet.findUniqueOrThrow({ where: { userId: user.id } }),
  ]);
  return {
    order: order.status,
    item: order.items[0]?.status,
    payments: order.payments.map(({ status }) => status),
    failure: order.payments.at(-1)?.failureCode ?? null,
    onHand: inventory.onHand,
    reserved: inventory.reserved,
    balance: wallet.balance,
    held: wallet.held,
  };
}
