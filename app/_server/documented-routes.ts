import "server-only";
import * as stockMovements from "@/app/api/v1/admin/variants/[id]/movements/route";
import * as token from "@/app/api/v1/auth/token/route";
import * as orderSheet from "@/app/api/v1/order-sheets/[id]/route";
import * as orderSheets from "@/app/api/v1/order-sheets/route";
import * as cancelOrder from "@/app/api/v1/orders/[number]/cancel/route";
import * as orderEvents from "@/app/api/v1/orders/[number]/events/route";
import * as order from "@/app/api/v1/orders/[number]/route";
import * as orders from "@/app/api/v1/orders/route";
import * as product from "@/app/api/v1/products/[id]/route";
import * as stock from "@/app/api/v1/products/[id]/stock/route";
import * as popularProducts from "@/app/api/v1/products/popular/route";
import * as products from "@/app/api/v1/products/route";
import * as me from "@/app/api/v1/users/me/route";
import * as users from "@/app/api/v1/users/route";
import type { Handler } from "./route";

/** What a route file exports: a handler per method, with its door. */
export type RouteModule = { [M in "GET" | "POST" | "PUT" | "PATCH" | "DELETE"]?: Handler };

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
    routes: [products, popularProducts, product, stock],
  },
  {
    name: "Order sheets",
    about: "The contract before payment: prices and terms are frozen for fifteen minutes.",
    routes: [orderSheets, orderSheet],
  },
  {
    name: "Orders",
    about: "Place an order, follow it, change one's mind.",
    routes: [orders, order, orderEvents, cancelOrder],
  },
  {
    name: "Back office",
    about: "For the people behind the shop.",
    routes: [stockMovements],
  },
];
