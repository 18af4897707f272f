import { expireDueOrdersEveryMinute } from "./functions/expire-due-orders";
import { expireOrderInTime } from "./functions/expire-order";
import { rankPopularProductsHourly } from "./functions/rank-popular-products";
import { relayOutboxEveryMinute } from "./functions/relay-outbox";
import { rollUpFunnelHourly } from "./functions/roll-up-funnel";
import { syncDailyStockUsage } from "./functions/sync-daily-stock-usage";

/** Everything that runs by the clock or on an event. */
export const functions = [
  rankPopularProductsHourly,
  relayOutboxEveryMinute,
  expireOrderInTime,
  expireDueOrdersEveryMinute,
  rollUpFunnelHourly,
  syncDailyStockUsage,
];
