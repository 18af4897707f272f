type Props = { facts: readonly (readonly [name: string, text: string])[] };

export function FactList({ facts }: Props) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      {facts.map(([name, text]) => (
        <div key={name} className="grid grid-cols-[6rem_1fr] gap-4 py-3 text-15">
          <dt className="text-muted">{name}</dt>
          <dd className="text-right tabular-nums">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
