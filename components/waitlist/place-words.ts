import { formatCount } from "@/lib/platform/format-count";
import type { WaitlistPlace } from "@/lib/waitlist/views";

/** Where somebody stands in the queue. */
export const placeWords = ({ ahead }: Pick<WaitlistPlace, "ahead">): string =>
  ahead ? `앞에 ${formatCount(ahead)}명` : "다음 차례예요";
