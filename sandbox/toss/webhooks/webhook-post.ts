import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Delivery } from "../store/change";
import { withOffset } from "../store/korean-time";

const answerMs = 10_000;

/** Sends webhooks over connections of its own, until it is stopped. */
export class WebhookPost {
  readonly #http = new HttpAgent({ keepAlive: true });
  readonly #https = new HttpsAgent({ keepAlive: true });
  readonly #underWay = new Set<ClientRequest>();

  /** One try: the status it was answered with within 10 seconds, else what went wrong. */
  send({ id, url, body, retriedCount }: Delivery, now: number): Promise<string> {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "user-agent": "TossPayments-Webhook",
      "tosspayments-webhook-transmission-id": id,
      "tosspayments-webhook-transmission-time": withOffset(now),
      "tosspayments-webhook-transmission-retried-count": String(retriedCount),
    };
    return URL.canParse(url)
      ? this.#post(new URL(url), headers, body)
      : Promise.resolve(`not an address: ${url}`);
  }

  stop(): void {
    for (const request of this.#underWay) request.destroy();
    this.#http.destroy();
    this.#https.destroy();
  }

  #post(url: URL, headers: Record<string, string | number>, body: string): Promise<string> {
    return new Promise((resolve) => {
      const secure = url.protocol === "https:";
      const options = { method: "POST", headers, agent: secure ? this.#https : this.#http };
      const request = secure ? httpsRequest(url, options) : httpRequest(url, options);
      const tooLate = setTimeout(() => request.destroy(new Error("no answer within 10 seconds")), answerMs);
      const finish = (result: string | Promise<string>) => {
        clearTimeout(tooLate);
        this.#underWay.delete(request);
        resolve(result);
      };
      this.#underWay.add(request);
      request.on("error", (error: NodeJS.ErrnoException) => {
        // a kept connection the other side had just closed: nothing was received, so this is not a try yet
        if (request.reusedSocket && error.code === "ECONNRESET") finish(this.#post(url, headers, body));
        else finish(error.message);
      });
      request.on("response", (answer) => {
        answer.on("error", () => undefined).resume();
        finish(String(answer.statusCode));
      });
      request.end(body);
    });
  }
}
