import type { Faults } from "./control/faults";
import type { Ledger } from "./store/ledger";
import type { WebhookSender } from "./webhooks/webhook-sender";

export interface TossSettings {
  secretKey: string;
  clientKey: string;
  /** the registered webhook addresses */
  webhookUrls: string[];
  /** how many times faster than the real schedule webhooks are repeated */
  timeScale: number;
  /** how long an approval takes: the time in which a second one for the same payment meets the first */
  confirmMs: number;
  /** the shop's name in the window */
  merchantName: string;
}

/** What every part of the sandbox works on. */
export interface Sandbox {
  settings: TossSettings;
  ledger: Ledger;
  faults: Faults;
  webhooks: WebhookSender;
  calls: { confirm: number; cancel: number };
  /** the address it is reached at */
  url: string;
}
