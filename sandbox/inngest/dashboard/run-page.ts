import type { Job, OpenStep, Run, StepRecord } from "../records.ts";
import type { Reply } from "../serve-http.ts";
import { stepKey, type World } from "../world.ts";
import { type Html, html } from "./html.ts";
import { button, counted, errorBlock, json, length, moment, page } from "./page.ts";

export function runPage(world: World, run: Run): Reply {
  const isRunning = run.status === "Running";
  const steps = run.stack.flatMap((id) => world.steps.get(stepKey(run.id, id)) ?? []);
  const body = html`
    <div class="actions">
      <strong class="${run.status}">${run.status}</strong>
      <span class="soft">${moment(run.startedAt)} ${run.endedAt && `· ${length(run.endedAt - run.startedAt)}`} · ${counted(run.calls, "call")}</span>
      ${run.rerunOf && html`<a href="/runs/${run.rerunOf}">first run</a>`}
    </div>
    <div class="actions">
      ${isRunning && button(`/runs/${run.id}/cancel`, "Cancel")}
      ${!isRunning && run.status !== "Completed" && button(`/runs/${run.id}/rerun`, "Retry as a new run")}
    </div>
    ${!isRunning && html`<h2>${run.status === "Completed" ? "Output" : "Error"}</h2>${run.status === "Completed" ? json(run.output) : errorBlock(run.output)}`}
    <h2>Steps</h2>
    <ol class="card">
      ${steps.map(finished)}${run.open.map(open)}${run.jobs.map(waitingCall)}
      ${steps.length + run.open.length + run.jobs.length === 0 && html`<li class="soft">No steps.</li>`}
    </ol>
    <h2>${run.eventIds.length > 1 ? "Events" : "Event"}</h2>
    ${run.eventIds.map((id) => json(world.events.get(id)?.event))}
    <h2>Timeline</h2>
    <ol class="card">${run.timeline.map(({ at, text }) => html`<li><span>${text}</span><span class="soft" title="${new Date(at).toISOString()}">+${length(at - run.startedAt)}</span></li>`)}</ol>
    <p>Run <code>${run.id}</code></p>`;
  return page({ title: run.functionId, refreshSeconds: isRunning ? 5 : undefined }, body);
}

function finished(step: StepRecord): Html {
  const { value } = step;
  const isError = value.type === "error";
  return html`<li>
    <strong>${step.name}</strong>
    <span class="${isError ? "Failed" : "Completed"}">${isError ? "failed" : "done"}</span>
    <div class="tags wide">
      <span>${step.op}</span><span>attempt ${step.attempts}</span>
      ${step.startedAt !== undefined && html`<span>${length(step.endedAt - step.startedAt)}</span>`}${moment(step.endedAt)}
    </div>
    <details class="wide"${isError ? html` open` : ""}><summary>${isError ? "Error" : "Output"}</summary>${isError ? errorBlock(value.error) : json(value.data)}</details>
  </li>`;
}

function open(step: OpenStep): Html {
  return html`<li>
    <strong>${step.name}</strong><span class="Running">${step.kind}</span>
    <div class="tags wide">
      ${step.event && html`<code>${step.event}${step.if && ` if ${step.if}`}</code>`}${step.signal && html`<code>${step.signal}</code>`}
      <span>since ${moment(step.since)}</span>${step.until !== undefined && html`<span>until ${moment(step.until)}</span>`}
    </div>
  </li>`;
}

function waitingCall(job: Job): Html {
  const state = job.call ? "being called" : job.at > Date.now() ? html`due ${moment(job.at)}` : "queued";
  return html`<li>
    <strong>${job.stepName ?? "function"}</strong><span class="Running">${state}</span>
    <div class="tags wide"><span>attempt ${job.attempt + 1}</span></div>
  </li>`;
}
