"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Address } from "@/app/(live)/checkout/delivery-summary";
import type { Refused, ShopAnswer } from "@/components/checkout/ask-shop";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { SheetView } from "@/lib/sheet/views";

type Props = {
  address: Address | null;
  save: (address: Address, remember: boolean) => Promise<ShopAnswer<SheetView>>;
  /** Null where there is nothing to go back to. */
  leave: (() => void) | null;
  /** Where the pay button finds the way to save what is typed. */
  saver: RefObject<AddressSaver | null>;
  /** What the last order was sent to, when that is somewhere else. */
  last: Address | null;
  /** What is filled in where there is no address yet. */
  begun: Address | null;
};

export type AddressSaver = {
  /** Nothing that must be there is missing. */
  isFilled: () => boolean;
  /** Says whether it was saved; why not is said beside the fields. */
  save: () => Promise<boolean>;
};

type Problems = { fields: Record<string, string>; message: string | null };

const notes = [
  "문 앞에 놓아 주세요",
  "경비실에 맡겨 주세요",
  "택배함에 넣어 주세요",
  "배송 전에 연락해 주세요",
];

export function AddressForm({ address, save, leave, saver, last, begun }: Props) {
  const [filled, setFilled] = useState(address ?? begun);
  const [problems, setProblems] = useState<Problems>({ fields: {}, message: null });
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isChange = address !== null;
  useEffect(() => {
    if (isChange) form.current?.querySelector("input")?.focus();
  }, [isChange]);
  useEffect(() => {
    if (problems.message) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problems]);

  async function submit(): Promise<boolean> {
    if (!form.current) return false;
    const given = new FormData(form.current);
    const text = (name: keyof Address) => String(given.get(name) ?? "");
    const wanted = {
      receiver: text("receiver"),
      phone: text("phone"),
      postcode: text("postcode"),
      address: text("address"),
      addressDetail: text("addressDetail"),
      deliveryNote: text("deliveryNote"),
    };
    setBusy(true);
    const came = await save(wanted, given.has("remember"));
    if (came.ok) return true;
    setBusy(false);
    setProblems(problemsOf(came));
    return false;
  }
  const submitTyped = useEffectEvent(submit);
  useEffect(() => {
    saver.current = { save: () => submitTyped(), isFilled: () => form.current?.checkValidity() ?? true };
    return () => {
      saver.current = null;
    };
  }, [saver]);

  const field = (name: keyof Address) => ({
    id: name,
    name,
    defaultValue: filled?.[name] ?? "",
    error: problems.fields[name],
  });
  return (
    <form
      ref={form}
      noValidate
      aria-label="배송지"
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {last && filled !== last && (
        <p className="flex flex-wrap items-center justify-between gap-x-4 rounded-soft bg-sunken px-4 py-2 text-13">
          <span className="min-w-0">
            지난 배송지: {last.receiver}, {last.address} {last.addressDetail}
          </span>
          <button
            type="button"
            onClick={() => setFilled(last)}
            className="touch font-medium underline underline-offset-4"
          >
            이 주소로 채우기
          </button>
        </p>
      )}
      <div key={filled === last ? "last" : "own"} className="grid gap-5">
        {problems.message && (
          <p role="alert" className="rounded-soft border border-bad px-4 py-3 text-15 text-bad">
            {problems.message}
          </p>
        )}
        <div className="grid gap-5 sm:grid-cols-2">
          <Field {...field("receiver")} label="받는 분" autoComplete="shipping name" required />
          <Field
            {...field("phone")}
            type="tel"
            inputMode="numeric"
            label="휴대폰 번호"
            autoComplete="shipping tel-national"
            required
          />
        </div>
        <Field
          {...field("postcode")}
          inputMode="numeric"
          label="우편번호"
          autoComplete="shipping postal-code"
          maxLength={5}
          className="sm:max-w-48"
          required
        />
        <Field {...field("address")} label="주소" autoComplete="shipping address-line1" required />
        <Field {...field("addressDetail")} label="상세 주소" autoComplete="shipping address-line2" />
        <Field
          {...field("deliveryNote")}
          label="배송 메모"
          list="delivery-notes"
          autoComplete="off"
          maxLength={100}
        />
      </div>
      <datalist id="delivery-notes">
        {notes.map((note) => (
          <option key={note} value={note} />
        ))}
      </datalist>
      <Checkbox name="remember">
        <span className="text-15">다음 주문에도 이 주소 쓰기</span>
      </Checkbox>
      <div className="flex gap-3">
        <Button type="submit" look="secondary" pending={busy}>
          배송지 저장
        </Button>
        {leave && (
          <Button look="quiet" onClick={leave}>
            그대로 두기
          </Button>
        )}
      </div>
    </form>
  );
}

/** What the shop says of single fields goes beside them. */
function problemsOf({ code, message, details }: Refused): Problems {
  const issues = code === "INVALID_REQUEST" && isIssues(details) ? details.issues : [];
  if (issues.length === 0) return { fields: {}, message };
  const fields = issues.map((issue) => [issue.path.replace(/^address\./, ""), issue.message]);
  return { fields: Object.fromEntries(fields), message: "다시 확인할 칸이 있어요." };
}

const isIssues = (details: unknown): details is { issues: { path: string; message: string }[] } =>
  typeof details === "object" && details !== null && "issues" in details && Array.isArray(details.issues);
