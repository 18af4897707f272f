import { Button } from "./button";

type Props = {
  /** Where the newest are; null while they are what is shown. */
  newest: string | null;
  /** Where the next older ones are; null at the end. */
  older: string | null;
  /** "더 지난 내역 보기" */
  label: string;
};

/** The way through what has been, page by page. */
export function OlderLinks({ newest, older, label }: Props) {
  return (
    <p className="mt-8 flex flex-wrap justify-center gap-3 empty:hidden">
      {newest && (
        <Button look="secondary" href={newest}>
          처음으로
        </Button>
      )}
      {older && (
        <Button look="secondary" href={older}>
          {label}
        </Button>
      )}
    </p>
  );
}
