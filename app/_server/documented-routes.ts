import "server-only";
import * as revokeIssue from "@/app/api/v1/admin/coupon-issues/[id]/revoke/route";
import * as couponIssues from "@/app/api/v1/admin/coupons/[id]/issues/route";
import * as adminCoupon from "@/app/api/v1/admin/coupons/[id]/route";
import * as adminCoupons from "@/app/api/v1/admin/coupons/route";
import * as invariants from "@/app/api/v1/admin/invariants/route";
import * as moveItem from "@/app/api/v1/admin/orders/[number]/items/[id]/moves/route";
import * as discardEvent from "@/app/api/v1/admin/outbox/[id]/discard/route";
import * as retryEvent from "@/app/api/v1/admin/outbox/[id]/retry/route";
import * as outbox from "@/app/api/v1/admin/outbox/route";
import * as stockMovements from "@/app/api/v1/admin/variants/[id]/movements/route";
import * as token from "@/app/api/v1/auth/token/route";
import * as charges from "@/app/api/v1/balance/charges/route";
import * as balanceEntries from "@/app/api/v1/balance/entries/route";
import * as balance from "@/app/api/v1/balance/route";
import * as cartItem from "@/app/api/v1/cart/items/[id]/route";
import * as cartItems from "@/app/api/v1/cart/items/route";
import * as cart from "@/app/api/v1/cart/route";
import * as claims from "@/app/api/v1/coupons/[id]/claims/route";
import * as ownCoupons from "@/app/api/v1/coupons/mine/route";
import * as openCoupons from "@/app/api/v1/coupons/route";
import * as readNotifications from "@/app/api/v1/notifications/read/route";
import * as notifications from "@/app/api/v1/notifications/route";
import * as notificationStream from "@/app/api/v1/notifications/stream/route";
import * as sheetCoupons from "@/app/api/v1/order-sheets/[id]/coupons/route";
import * as orderSheet from "@/app/api/v1/order-sheets/[id]/route";
import * as orderSheets from "@/app/api/v1/order-sheets/route";
import * as cancelOrder from "@/app/api/v1/orders/[number]/cancel/route";
import * as orderEvents from "@/app/api/v1/orders/[number]/events/route";
import * as order from "@/app/api/v1/orders/[number]/route";
import * as orders from "@/app/api/v1/orders/route";
import * as payment from "@/app/api/v1/payments/[id]/route";
import * as confirmPayment from "@/app/api/v1/payments/confirm/route";
import * as payments from "@/app/api/v1/payments/route";
import * as webhooks from "@/app/api/v1/payments/webhooks/[provider]/route";
import * as product from "@/app/api/v1/products/[id]/route";
import * as stock from "@/app/api/v1/products/[id]/stock/route";
import * as popularProducts from "@/app/api/v1/products/popular/route";
import * as products from "@/app/api/v1/products/route";
import * as stockOfSeveral from "@/app/api/v1/products/stock/route";
import * as suggestions from "@/app/api/v1/products/suggestions/route";
import * as me from "@/app/api/v1/users/me/route";
import * as users from "@/app/api/v1/users/route";
import * as variantWaitlist from "@/app/api/v1/variants/[id]/waitlist/route";
import * as waitlist from "@/app/api/v1/waitlist/route";
import type { OtherMethod } from "./other-methods";
import type { Handler } from "./route";

/** What a route file exports: a handler per method, with its door; and the answer to methods it does not have. */
export type RouteModule = { [M in "GET" | "POST" | "PUT" | "PATCH" | "DELETE"]?: Handler | OtherMethod };

type Area = { name: string; about: string; routes: readonly RouteModule[] };

/** Every route of /api/v1 in the order of the API document. A test walks the folder and names the one that is missing. */
export const documentedAreas: readonly Area[] = [
  {
    name: "Accounts",
    about: "Sign up, get a token, read and change one's own profile.",
    routes: [users, token, me],
  },
  {
    name: "Products",
    about: "What is on sale, with the price and the stock of this moment.",
    routes: [products, suggestions, popularProducts, product, stock, stockOfSeveral],
  },
  {
    name: "Cart",
    about: "What somebody thinks of buying, with or without a log-in, at today's prices and stock.",
    routes: [cart, cartItems, cartItem],
  },
  {
    name: "Order sheets",
    about: "The contract before payment: prices and terms are frozen for fifteen minutes.",
    routes: [orderSheets, orderSheet, sheetCoupons],
  },
  {
    name: "Orders",
    about: "Place an order, follow it, change one's mind.",
    routes: [orders, order, orderEvents, cancelOrder],
  },
  {
    name: "Waiting list",
    about:
      "What is sold out can be waited for: whose turn it is gets the pieces kept for half an hour, and orders them like anything else.",
    routes: [waitlist, variantWaitlist],
  },
  {
    name: "Balance",
    about: "Money kept with the shop: what is there, and everything that moved it.",
    routes: [balance, balanceEntries, charges],
  },
  {
    name: "Coupons",
    about: "First come, first served: claim one, see one's own. A sheet says what each is worth on it.",
    routes: [openCoupons, ownCoupons, claims],
  },
  {
    name: "Notifications",
    about: "What the shop has to tell: paid orders, coupons that end soon.",
    routes: [notifications, readNotifications, notificationStream],
  },
  {
    name: "Payments",
    about:
      "Open an attempt, have the shopper agree in the window, confirm. Repeated calls never charge twice.",
    routes: [payments, confirmPayment, payment, webhooks],
  },
  {
    name: "Back office",
    about: "For the people behind the shop.",
    routes: [
      outbox,
      retryEvent,
      discardEvent,
      stockMovements,
      invariants,
      moveItem,
      adminCoupons,
      adminCoupon,
      couponIssues,
      revokeIssue,
    ],
  },
];
