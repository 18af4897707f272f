/** Text in which backticks mean code. */
export function Prose({ children }: { children: string }) {
  const parts = children.split("`");
  return parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  );
}
