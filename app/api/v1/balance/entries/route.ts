import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listEntries } from "@/lib/wallet/list-entries";
import { ListEntries } from "@/lib/wallet/schemas";
import { EntryList } from "@/lib/wallet/views";

export const GET = route(
  {
    path: "/balance/entries",
    who: "member",
    query: ListEntries,
    summary: "Everything that moved one's balance, newest first.",
    answer: EntryList,
  },
  ({ actor, query }) => listEntries(actor.id, query),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
