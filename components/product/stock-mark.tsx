import { Badge } from "@/components/ui/badge";
import { fewLeft } from "./few-left";
import { useStockOf } from "./live-stocks";

/** On the picture, so that nothing moves when it comes or goes. */
export function StockMark({ id, drawn }: { id: string; drawn: number }) {
  const { stock } = useStockOf(id, drawn);
  const words = stock === 0 ? "품절" : fewLeft(stock);
  return (
    words && (
      <span data-sold-out={stock === 0 || undefined} className="absolute bottom-2 left-2">
        <Badge tone={stock === 0 ? "dark" : "plain"}>{words}</Badge>
      </span>
    )
  );
}
