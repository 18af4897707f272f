type Props = { facts: readonly (readonly [name: string, text: string])[] };

export function FactList({ facts }: Props) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      {facts.map(([name, text]) => (
        <div key={name} className="flex flex-wrap justify-between gap-x-4 py-3 text-15">
          <dt className="text-muted">{name}</dt>
          <dd className="text-right tabular-nums">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
