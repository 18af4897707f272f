import { cancelPayment } from "./functions/cancel-payment";
import { checkInvariantsEveryFiveMinutes } from "./functions/check-invariants";
import { closeDepositAccount } from "./functions/close-account";
import { expireCouponIssues } from "./functions/expire-coupon-issues";
import { expireDueOrdersEveryMinute } from "./functions/expire-due-orders";
import { expireOrderInTime } from "./functions/expire-order";
import { forgetGuestCartsDaily } from "./functions/forget-guest-carts";
import { lapseChargesOften } from "./functions/lapse-charges";
import { lapseOfferInTime } from "./functions/lapse-offer";
import { notifyExpiringCouponsDaily } from "./functions/notify-expiring-coupons";
import { notifyLostOrder } from "./functions/notify-lost-order";
import { notifyLowStock } from "./functions/notify-low-stock";
import { notifyOwner } from "./functions/notify-owner";
import { notifyPaidOrder } from "./functions/notify-paid-order";
import { notifyWaiting } from "./functions/notify-waiting";
import { offerReturnedStock } from "./functions/offer-stock";
import { rankPopularProductsHourly } from "./functions/rank-popular-products";
import { reconcileWithTossHourly } from "./functions/reconcile-with-toss";
import { relayOutboxEveryMinute } from "./functions/relay-outbox";
import { resolveDuePaymentsEveryMinute } from "./functions/resolve-due-payments";
import { resolveUnknownPayment } from "./functions/resolve-payment";
import { retryWebhooksEveryMinute } from "./functions/retry-webhooks";
import { rollUpFunnelHourly } from "./functions/roll-up-funnel";
import { sweepWaitlistEveryMinute } from "./functions/sweep-waitlist";
import { syncDailyStockUsage } from "./functions/sync-daily-stock-usage";
import { watchFunnelEveryMinute } from "./functions/watch-funnel";

/** Everything that runs by the clock or on an event. */
export const functions = [
  rankPopularProductsHourly,
  relayOutboxEveryMinute,
  expireOrderInTime,
  expireDueOrdersEveryMinute,
  expireCouponIssues,
  forgetGuestCartsDaily,
  rollUpFunnelHourly,
  watchFunnelEveryMinute,
  syncDailyStockUsage,
  cancelPayment,
  closeDepositAccount,
  resolveUnknownPayment,
  resolveDuePaymentsEveryMinute,
  retryWebhooksEveryMinute,
  lapseChargesOften,
  reconcileWithTossHourly,
  checkInvariantsEveryFiveMinutes,
  notifyPaidOrder,
  notifyLostOrder,
  notifyLowStock,
  notifyExpiringCouponsDaily,
  notifyOwner,
  offerReturnedStock,
  lapseOfferInTime,
  sweepWaitlistEveryMinute,
  notifyWaiting,
];
