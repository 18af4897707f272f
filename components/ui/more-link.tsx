import Link from "next/link";

/** Adds to the page in place; without JavaScript the page comes back longer, at the first that is new. */
export function MoreLink({ href }: { href: string }) {
  return (
    <p className="mt-8 text-center md:mt-12">
      <Link
        href={href}
        replace
        scroll={false}
        prefetch={false}
        className="inline-flex min-h-12 w-full max-w-sm items-center justify-center rounded-soft border border-edge bg-raised px-5 font-semibold transition-colors duration-150 hover:border-ink"
      >
        더 보기
      </Link>
    </p>
  );
}
