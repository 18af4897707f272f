type Step = { label: string; href: string };

export function Breadcrumb({ steps, here }: { steps: Step[]; here: string }) {
  return (
    <nav aria-label="현재 위치" className="text-13 text-muted">
      <ol className="flex flex-wrap items-center gap-x-2">
        {steps.map((step) => (
          <li key={step.href} className="flex items-center gap-2">
            <a href={step.href} className="touch hover:text-ink hover:underline">
              {step.label}
            </a>
            <span aria-hidden="true">/</span>
          </li>
        ))}
        <li aria-current="page" className="truncate text-ink">
          {here}
        </li>
      </ol>
    </nav>
  );
}
