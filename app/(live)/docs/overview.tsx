import type { ReactNode } from "react";

const success = `{
  "code": "SUCCESS",
  "message": "요청에 성공했습니다.",
  "data": { … }
}`;

const error = `{
  "code": "STOCK_NOT_ENOUGH",
  "message": "재고가 부족합니다.",
  "details": { "shortages": [{ "variantId": "…", "wanted": 2, "left": 1 }] },
  "requestId": "…"
}`;

const signIn = `curl -X POST $SHOP/api/v1/auth/token \\
  -H 'content-type: application/json' \\
  -d '{"email":"shopper@example.com","password":"…"}'

curl $SHOP/api/v1/users/me -H 'authorization: Bearer …'`;

/** What holds for every route. */
export function Overview() {
  return (
    <>
      <Chapter id="envelope" title="Addresses and answers">
        <p>
          Everything is under <code>/api/v1</code> and speaks JSON. An answer comes in an envelope; below,
          each route shows its <code>data</code>.
        </p>
        <Sample>{success}</Sample>
        <p>
          An error has the same shape and a code to decide by. The message is Korean and fit to be shown to
          people. The <code>requestId</code>, also in the header <code>x-request-id</code> of every answer,
          finds the request in our logs.
        </p>
        <Sample>{error}</Sample>
        <p>
          Lists answer <code>{"{ items, nextCursor }"}</code>: pass <code>nextCursor</code> as{" "}
          <code>cursor</code> for the next page, until it is <code>null</code>. Amounts are whole won.
        </p>
      </Chapter>
      <Chapter id="authentication" title="Authentication">
        <p>Programs send a bearer token. It ends by itself, and at once when the password is changed.</p>
        <Sample>{signIn}</Sample>
        <p>
          Browsers may use the session cookie of the shop's log-in instead; writes with a cookie must come
          from the shop's own origin. What is not yours does not exist: it answers 404, not 403.
        </p>
      </Chapter>
      <Chapter id="idempotency" title="Doing things once">
        <p>
          Where a route takes an <code>Idempotency-Key</code>, send one of your own making (1 to 200 printable
          characters) and repeat it when you repeat the request. The same key with the same body gets the
          first answer again; with another body it is refused. A request that got no answer can be sent again
          without harm.
        </p>
      </Chapter>
      <Chapter id="limits" title="Limits">
        <ul className="list-disc pl-5">
          <li>A body has at most 64 KB, a page at most 100 items.</li>
          <li>
            Fields we do not know are refused. Answers, though, may gain fields: ignore what you do not know.
          </li>
          <li>
            Numbers are JSON numbers: <code>"3"</code> and <code>3.5</code> are not quantities.
          </li>
          <li>
            Logging in, signing up and a sale everybody is after have allowances. Beyond them it is 429, when
            a part of ours is down it is 503; both say in <code>Retry-After</code> how many seconds to wait.
          </li>
        </ul>
      </Chapter>
      <Chapter id="streams" title="Streams">
        <p>
          Routes that answer <code>text/event-stream</code> send the state at once and again whenever it has
          changed. They close after ten minutes; <code>EventSource</code> comes back by itself.
        </p>
      </Chapter>
    </>
  );
}

function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 max-w-3xl">
      <h2 id={id} className="mb-3 font-bold text-20">
        {title}
      </h2>
      <div className="grid gap-3">{children}</div>
    </section>
  );
}

const Sample = ({ children }: { children: string }) => (
  <pre className="whitespace-pre-wrap rounded-soft border border-line bg-sunken p-4 text-13">
    <code>{children}</code>
  </pre>
);
