import type { SearchChoice } from "./search-choices";

type Props = { id: string; choice: SearchChoice; active: boolean; onChoose: () => void };

/** A link, so that it opens like one; the field keeps the focus. */
export function SearchOption({ id, choice: { href, label, kind, thumbUrl }, active, onChoose }: Props) {
  return (
    <a
      id={id}
      href={href}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className="flex h-12 items-center gap-3 px-4 text-15 hover:bg-sunken aria-selected:bg-sunken"
    >
      {thumbUrl && (
        // biome-ignore lint/performance/noImgElement: the picture is already a sized file
        <img
          src={thumbUrl}
          alt=""
          width={32}
          height={32}
          className="size-8 shrink-0 rounded-soft bg-sunken"
        />
      )}
      <span className="truncate">{label}</span>
      {kind && kind !== "최근" && <span className="ml-auto shrink-0 text-12 text-muted">{kind}</span>}
    </a>
  );
}
