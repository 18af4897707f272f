import { z } from "zod";

/** No order, balance or price in the shop is above this. */
export const maxWon = 2_000_000_000;

/** Whole won. KRW has no smaller unit. */
export const Won = z.int().min(0).max(maxWon);
