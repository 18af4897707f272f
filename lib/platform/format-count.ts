/** "12,900". By hand: a browser's first use of Intl takes tens of milliseconds, in the middle of waking the page up. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
