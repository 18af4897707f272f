type Props = {
  imageUrl: string;
  thumbUrl?: string;
  alt: string;
  /** The widths it takes, as in `sizes`. */
  sizes: string;
  /** `now`: the picture the page is about; `soon`: in the first screen; `late`: when scrolled to. */
  load?: "now" | "soon" | "late";
  className?: string;
};

/** Square; the files are AVIF of 400 and 800 px already. */
export function ProductPicture({ imageUrl, thumbUrl, alt, sizes, load = "late", className = "" }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: the pictures are already sized files
    <img
      src={imageUrl}
      srcSet={thumbUrl && `${thumbUrl} 400w, ${imageUrl} 800w`}
      sizes={sizes}
      width={800}
      height={800}
      alt={alt}
      loading={load === "late" ? "lazy" : "eager"}
      fetchPriority={load === "now" ? "high" : "auto"}
      decoding="async"
      className={`aspect-square h-auto w-full bg-sunken object-cover ${className}`}
    />
  );
}
