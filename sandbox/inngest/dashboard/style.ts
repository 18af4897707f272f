import { Html } from "./html.ts";

export const style = new Html(`
:root { color-scheme: light dark; --ink: light-dark(#1c1f24, #e8eaed); --soft: light-dark(#5c6470, #9aa3af);
  --page: light-dark(#f6f7f9, #14161a); --card: light-dark(#fff, #1d2026); --line: light-dark(#dfe3e8, #31363f);
  --link: light-dark(#1d4fc4, #8fb2ff); --ok: light-dark(#0b6b3a, #63d29b); --bad: light-dark(#b3261e, #ff8f87);
  --busy: light-dark(#8a5300, #f2bd5c); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header { background: var(--card); border-bottom: 1px solid var(--line); }
header nav { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; }
header nav, main { max-width: 1080px; margin: 0 auto; padding: 12px 16px; }
header strong { margin-right: auto; }
header a { padding: 8px 0; text-decoration: none; }
header a[aria-current] { color: var(--ink); text-decoration: underline; text-underline-offset: 6px; }
a { color: var(--link); }
h1 { font-size: 22px; line-height: 1.3; margin: 16px 0 12px; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 28px 0 8px; }
p, .soft { color: var(--soft); margin: 4px 0; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; padding: 0; margin: 0; list-style: none; }
.card > li { display: grid; grid-template-columns: 1fr auto; gap: 4px 16px; padding: 12px 16px; align-items: center; }
.card > li + li { border-top: 1px solid var(--line); }
.card > li > * { min-width: 0; overflow-wrap: anywhere; }
.card .wide { grid-column: 1 / -1; }
.tags { display: flex; flex-wrap: wrap; gap: 2px 14px; color: var(--soft); font-size: 13px; }
code, pre, time { font: 13px/1.5 ui-monospace, monospace; }
pre { background: var(--page); border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; margin: 4px 0; overflow: auto; max-height: 360px; white-space: pre-wrap; overflow-wrap: anywhere; }
summary { cursor: pointer; padding: 4px 0; color: var(--soft); }
.Completed { color: var(--ok); } .Failed, .error { color: var(--bad); } .Running { color: var(--busy); } .Cancelled { color: var(--soft); }
form { margin: 0; } form.filter, .actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 0 0 12px; }
.actions { align-items: baseline; }
label { display: grid; gap: 2px; font-size: 13px; color: var(--soft); min-width: 0; }
select, button { font: inherit; color: inherit; min-height: 40px; max-width: 100%; border: 1px solid var(--line); border-radius: 8px; background: var(--card); padding: 6px 12px; }
button { cursor: pointer; } button:hover { border-color: var(--soft); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.pages { display: flex; gap: 20px; margin: 16px 0; }
@media (max-width: 560px) { form.filter label, form.filter button { flex: 1 1 100%; } form.filter select { width: 100%; } }
`);
