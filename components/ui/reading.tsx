import type { ReactNode } from "react";

type Props = { title: string; lead: string; children: ReactNode };

/** A page that is read from top to bottom. */
export function Reading({ title, lead, children }: Props) {
  return (
    <article className="column max-w-3xl pt-10 md:pt-16 [&_h2]:mt-12 [&_h2]:mb-3 [&_h2]:font-bold [&_h2]:text-20 [&_li]:mt-1 [&_ol]:mt-3 [&_ol]:list-decimal [&_ol]:pl-5 [&_p+p]:mt-3 [&_ul]:mt-3 [&_ul]:list-disc [&_ul]:pl-5">
      <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">{title}</h1>
      <p className="mt-4 text-17 text-muted">{lead}</p>
      {children}
    </article>
  );
}
