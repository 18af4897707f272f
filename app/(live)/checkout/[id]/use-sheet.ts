import { useRef, useState } from "react";
import { askShop, type ShopAnswer } from "@/components/checkout/ask-shop";
import type { ChangeSheet } from "@/lib/sheet/schemas";
import type { SheetView } from "@/lib/sheet/views";

/** The sheet as the shop has it. Changes go there one after the other, so that the last answer is the last change. */
export function useSheet(first: SheetView) {
  const [sheet, setSheet] = useState(first);
  const line = useRef<Promise<SheetView>>(Promise.resolve(first));

  function change(wanted: ChangeSheet): Promise<ShopAnswer<SheetView>> {
    const before = line.current;
    const answer = before.then(() =>
      askShop<SheetView>("PATCH", `/order-sheets/${first.id}`, { body: wanted }),
    );
    line.current = Promise.all([before, answer]).then(([last, { ok, ...rest }]) =>
      ok && "data" in rest ? rest.data : last,
    );
    return answer.then((came) => {
      if (came.ok) setSheet(came.data);
      return came;
    });
  }
  /** The sheet after every change that is on its way. */
  const latest = (): Promise<SheetView> => line.current;
  return { sheet, change, latest };
}
