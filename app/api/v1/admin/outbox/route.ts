import { otherMethods } from "@/app/_server/other-methods";
import { route } from "@/app/_server/route";
import { listOutbox } from "@/lib/backoffice/list-outbox";
import { ListOutbox } from "@/lib/backoffice/schemas";
import { OutboxList } from "@/lib/backoffice/views";

export const GET = route(
  {
    path: "/admin/outbox",
    who: ["ADMIN"],
    query: ListOutbox,
    summary: "Events on their way to background work, newest first; `DEAD` ones wait for a decision.",
    answer: OutboxList,
  },
  ({ query }) => listOutbox(query),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
