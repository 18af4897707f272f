import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { viewPayment } from "../payment/view-payment";

/** Either of the two events: the one flat, the other with the whole payment. */
interface WebhookBody {
  eventType?: string;
  createdAt: string;
  data: ReturnType<typeof viewPayment>;
  secret: string;
  status: string;
  transactionKey: string;
  orderId: string;
}

export interface Received {
  headers: IncomingHttpHeaders;
  body: WebhookBody;
  at: number;
}

/** A shop's webhook address. `answer` decides each one: a status, or undefined to never answer. */
export async function receiveWebhooks(answer: (nth: number) => number | undefined = () => 200) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    received.push({ headers: request.headers, body: JSON.parse(text), at: Date.now() });
    const status = answer(received.length);
    if (status !== undefined) response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    /** Waits until so many have come, and a little longer for one too many. */
    async until(count: number, withinMs = 5000): Promise<Received[]> {
      const end = Date.now() + withinMs;
      while (received.length < count && Date.now() < end) await sleep(5);
      await sleep(60);
      return received;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
