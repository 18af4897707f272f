import type { Limit } from "@/lib/platform/limit";

/** How many of one thing. The database holds the same. */
export const mostOfOne = 99;

/** How many different things. */
export const mostItems = 100;

/** As many as an order sheet takes. */
export const mostToOrder = 50;

/** Carts that are begun without a log-in: room for a household behind one address, none for a script. */
export const guestCartLimit: Limit = { name: "guest-cart:address", times: 120, seconds: 3_600 };

/** How long a guest's cart is kept after something was last put in. */
export const guestCartDays = 30;
