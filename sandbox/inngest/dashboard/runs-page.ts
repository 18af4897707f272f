import { messageOf } from "../message-of.ts";
import type { Run } from "../records.ts";
import type { Reply } from "../serve-http.ts";
import { triggerOf, type World } from "../world.ts";
import { type Html, html } from "./html.ts";
import { counted, length, moment, page } from "./page.ts";

const STATUSES = ["Running", "Completed", "Failed", "Cancelled"];
const PAGE_SIZE = 50;

/** Newest first, filtered and in pages. */
export function runsPage(world: World, query: URLSearchParams): Reply {
  const status = query.get("status") ?? "";
  const functionId = query.get("function") ?? "";
  const number = Math.max(1, Math.trunc(Number(query.get("page"))) || 1);
  const found = [...world.runs.rows.values()].filter(
    (run) => (!status || run.status === status) && (!functionId || run.functionId === functionId),
  );
  const shown = found.reverse().slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const link = (to: number, text: string) =>
    html`<a href="/runs?${new URLSearchParams({ status, function: functionId, page: String(to) }).toString()}">${text}</a>`;
  const isErrors = status === "Failed" && !functionId;
  const body = html`
    <form class="filter" action="/runs">
      <label>Status ${select("status", STATUSES, status)}</label>
      <label>Function ${select("function", [...world.functions.keys()].sort(), functionId)}</label>
      <button>Filter</button>
    </form>
    <ul class="card">${shown.map((run) => row(world, run))}${shown.length === 0 && html`<li class="soft">No runs.</li>`}</ul>
    <nav class="pages" aria-label="Pages">
      ${number > 1 && link(number - 1, "Newer")}
      <span class="soft">Page ${number} of ${pages}, ${counted(found.length, "run")}</span>
      ${number < pages && link(number + 1, "Older")}
    </nav>`;
  return page({ title: isErrors ? "Errors" : "Runs", at: isErrors ? "/runs?status=Failed" : "/runs" }, body);
}

function select(name: string, values: string[], chosen: string): Html {
  const options = values.map(
    (value) => html`<option${value === chosen ? html` selected` : ""}>${value}</option>`,
  );
  return html`<select name="${name}"><option value="">all</option>${options}</select>`;
}

function row(world: World, run: Run): Html {
  const event = triggerOf(world, run);
  return html`<li>
    <a href="/runs/${run.id}">${run.functionId}</a>
    <strong class="${run.status}">${run.status}</strong>
    <div class="tags wide">
      ${moment(run.startedAt)}
      <span>${run.endedAt ? length(run.endedAt - run.startedAt) : "under way"}</span>
      <code>${event?.name}</code>
      <span>${counted(run.stack.length, "step")}, ${counted(run.calls, "call")}</span>
    </div>
    ${run.status === "Failed" && html`<div class="wide error">${messageOf(run.output)}</div>`}
  </li>`;
}
