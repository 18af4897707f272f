import type { ComponentProps } from "react";

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

/** A button, or a link that looks like one when it has an `href`. */
export function Button({ look = "primary", wide = false, className = "", ...rest }: Props) {
  const classes = `inline-flex min-h-12 items-center justify-center gap-2 rounded-soft border px-5 text-15 font-semibold transition-colors duration-150 disabled:border-line disabled:bg-sunken disabled:text-muted aria-busy:cursor-progress busy-bar ${looks[look]} ${wide ? "w-full" : ""} ${className}`;
  if (rest.href !== undefined) return <a {...rest} className={classes} />;
  const { pending = false, type = "button", disabled, ...button } = rest;
  return (
    <button
      {...button}
      type={type}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      className={classes}
    />
  );
}
