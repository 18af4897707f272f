export function WordMark() {
  return (
    <a
      href="/"
      aria-label="단골 첫 화면"
      className="touch shrink-0 font-extrabold text-26 tracking-[-0.06em]"
    >
      단골
      <span aria-hidden="true" className="mt-3 ml-1 size-1.5 rounded-full bg-accent" />
    </a>
  );
}
