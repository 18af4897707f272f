/** How many coupons one page shows. */
export const mostShown = 50;
