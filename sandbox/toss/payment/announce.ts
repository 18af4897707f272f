import { randomBytes } from "node:crypto";
import type { Sandbox } from "../sandbox";
import type { Change, Delivery } from "../store/change";
import { withoutOffset } from "../store/korean-time";
import type { Payment } from "./payment";
import { viewPayment } from "./view-payment";

/**
 * The webhooks a change of status is told with: PAYMENT_STATUS_CHANGED for every method, and
 * DEPOSIT_CALLBACK besides for a virtual account. READY and IN_PROGRESS are never told.
 */
export function announce(sandbox: Sandbox, payment: Payment): Change[] {
  const now = sandbox.ledger.clock.now();
  const { webhookUrls } = sandbox.settings;
  const createdAt = withoutOffset(now);
  const events: Announcement[] = [
    {
      event: "PAYMENT_STATUS_CHANGED",
      urls: webhookUrls,
      body: () => ({ eventType: "PAYMENT_STATUS_CHANGED", createdAt, data: viewPayment(sandbox, payment) }),
    },
  ];
  if (payment.virtualAccount) {
    const { callbackUrl } = payment.virtualAccount;
    events.push({
      event: "DEPOSIT_CALLBACK",
      urls: callbackUrl && !webhookUrls.includes(callbackUrl) ? [...webhookUrls, callbackUrl] : webhookUrls,
      body: () => depositCallback(payment, createdAt),
    });
  }
  const copies = 1 + sandbox.webhooks.switches.duplicates;
  return events
    .filter(({ urls }) => urls.length > 0)
    .flatMap(({ event, urls, body }) => {
      const text = JSON.stringify(body());
      return urls.flatMap((url) =>
        Array.from({ length: copies }, () => delivery({ url, event, body: text, payment, now })),
      );
    });
}

interface Announcement {
  event: string;
  urls: string[];
  body: () => object;
}

function depositCallback(payment: Payment, createdAt: string) {
  const { secret, status, lastTransactionKey, orderId } = payment;
  return { createdAt, secret, status, transactionKey: lastTransactionKey, orderId };
}

function delivery(of: { url: string; event: string; body: string; payment: Payment; now: number }): Change {
  const value: Delivery = {
    id: `whtrans_a01${randomBytes(12).toString("hex")}`,
    url: of.url,
    event: of.event,
    orderId: of.payment.orderId,
    paymentStatus: of.payment.status,
    body: of.body,
    createdAt: of.now,
    state: "SENDING",
    retriedCount: 0,
    nextAt: of.now,
    lastResult: null,
  };
  return { put: "delivery", value };
}
