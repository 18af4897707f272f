import { support } from "@/components/shell/business";

/** Where one turns to with what is bought already. */
export function HelpNote() {
  return (
    <p className="mt-5 rounded-soft bg-sunken px-4 py-3 text-13 text-muted">
      취소·교환·반품은 고객센터로 알려 주세요.{" "}
      <a href={`tel:${support.phone}`} className="text-ink underline underline-offset-4">
        {support.phone}
      </a>
      ,{" "}
      <a href={`mailto:${support.email}`} className="text-ink underline underline-offset-4">
        {support.email}
      </a>{" "}
      ({support.hours})
    </p>
  );
}
