import { allErrorCodes, explain } from "@/app/_server/open-api/error-codes";
import { Prose } from "./prose";

export function ErrorCodeList() {
  return (
    <dl className="border-line border-t">
      {allErrorCodes.map((code) => {
        const { statuses, meaning, details } = explain(code);
        return (
          <div
            key={code}
            id={code}
            className="grid gap-x-4 border-line border-b py-3 target:bg-sunken md:grid-cols-[minmax(0,17rem)_5rem_minmax(0,1fr)]"
          >
            <dt>
              <code className="font-semibold text-13">{code}</code>
            </dt>
            <dd className="text-muted tabular-nums">{statuses.join(", ")}</dd>
            <dd>
              <Prose>{meaning}</Prose>
              {details && (
                <p className="text-13 text-muted">
                  details: <Prose>{details}</Prose>
                </p>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
