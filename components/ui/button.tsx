import type { ComponentProps, SyntheticEvent } from "react";

type Look = "primary" | "secondary" | "quiet";
type Own = { look?: Look; wide?: boolean };
type Props =
  | (Own & { href: string } & ComponentProps<"a">)
  | (Own & { href?: undefined; pending?: boolean } & ComponentProps<"button">);

const looks: Record<Look, string> = {
  primary: "border-accent bg-accent text-on-accent hover:border-accent-deep hover:bg-accent-deep",
  secondary: "border-edge bg-raised text-ink hover:border-ink",
  quiet: "border-transparent text-ink underline-offset-4 hover:underline",
};

/** While it works it is not pressed again, neither by hand nor by Enter in a field. */
const hold = (event: SyntheticEvent): void => event.preventDefault();

/** A button, or a link that looks like one when it has an `href`. */
export function Button({ look = "primary", wide = false, className = "", ...rest }: Props) {
  const classes = `inline-flex min-h-12 items-center justify-center gap-2 rounded-soft border px-5 text-15 font-semibold transition-colors duration-150 disabled:border-line disabled:bg-sunken disabled:text-muted aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-muted aria-busy:cursor-progress busy-bar ${looks[look]} ${wide ? "w-full" : ""} ${className}`;
  if (rest.href !== undefined) return <a {...rest} className={classes} />;
  const { pending = false, type = "button", onClick, ...button } = rest;
  return (
    <button
      {...button}
      type={type}
      // Not `disabled`: that would throw the focus away.
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? hold : onClick}
      className={classes}
    />
  );
}
