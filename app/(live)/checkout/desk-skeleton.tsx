/** The shape of the order sheet while it is read. */
export function DeskSkeleton({ title }: { title: string }) {
  return (
    <div aria-busy="true">
      <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">{title}</h1>
      <p role="status" className="mt-1 min-h-6 text-muted">
        불러오고 있어요.
      </p>
      <div aria-hidden="true" className="mt-8 grid gap-x-14 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid gap-8">
          {["h-28", "h-36", "h-32", "h-40"].map((height) => (
            <div key={height} className={`rounded-soft bg-sunken ${height}`} />
          ))}
        </div>
        <div className="mt-8 h-80 rounded-soft bg-sunken lg:mt-0" />
      </div>
    </div>
  );
}
