type Props = {
  label: string;
  value: number;
  yesterday: number;
  lastWeek: number;
  format: (value: number) => string;
};

/** A figure of today beside the same figure of yesterday and of the same day last week. */
export function Comparison({ label, value, yesterday, lastWeek, format }: Props) {
  return (
    <div className="bg-paper p-5">
      <dt className="text-13 text-muted">{label}</dt>
      <dd className="mt-1">
        <span className="block font-bold text-26 tabular-nums">{format(value)}</span>
        <span className="mt-1 block text-13 text-muted tabular-nums">
          어제 {format(yesterday)} · 지난주 같은 요일 {format(lastWeek)}
        </span>
      </dd>
    </div>
  );
}
