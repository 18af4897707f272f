import { useQuery } from "@tanstack/react-query";
import { browserQueries } from "@/components/browser-queries";
import { askShop } from "@/components/checkout/ask-shop";
import type { SheetCouponList } from "@/lib/checkout/sheet-coupon-views";

/** The coupons the page was drawn with, then what the shop says; and what time it is there. */
export function useSheetCoupons(sheetId: string, drawn: SheetCouponList) {
  const { data, refetch } = useQuery(
    {
      queryKey: ["sheet-coupons", sheetId],
      queryFn: ({ signal }) =>
        askShop<SheetCouponList>("GET", `/order-sheets/${sheetId}/coupons`, { signal }),
    },
    browserQueries(),
  );
  return {
    coupons: data?.ok ? data.data : drawn,
    clockAheadMs: data?.ok ? data.clockAheadMs : null,
    lookAgain: () => void refetch(),
  };
}
