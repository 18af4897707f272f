import type { ProductDetail } from "@/lib/catalog/views";
import type { OwnVariant } from "./buy-box";

type Props = {
  option: ProductDetail["options"][number];
  variants: OwnVariant[];
  chosen: Record<string, string>;
  onChoose: (value: string) => void;
};

/** One axis of a product. What cannot be had together with the other choices is marked, and stays choosable. */
export function OptionChoice({ option, variants, chosen, onChoose }: Props) {
  return (
    <fieldset className="scripted mb-5">
      <legend className="mb-2 text-13 font-semibold">{option.name}</legend>
      <div className="flex flex-wrap gap-2">
        {option.values.map((value) => {
          const { gone, mark } = standingOf(variants, { ...chosen, [option.name]: value });
          return (
            <label
              key={value}
              className={`relative inline-flex min-h-11 items-center rounded-soft border border-edge bg-raised px-4 text-15 transition-colors duration-150 hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 ${gone ? "border-dashed text-muted" : ""}`}
            >
              <input
                type="radio"
                name={option.name}
                value={value}
                checked={chosen[option.name] === value}
                onChange={() => onChoose(value)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              <span className={gone ? "line-through" : ""}>{value}</span>
              {mark && <span className="ml-1.5 text-12">{mark}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** What can be had of all that this choice still leaves open, and whether one waits for it. */
function standingOf(variants: OwnVariant[], chosen: Record<string, string>) {
  const matching = variants.filter((variant) =>
    Object.entries(chosen).every(([name, value]) => variant.options[name] === value),
  );
  const gone = matching.every((variant) => variant.stock === 0);
  const places = matching.map(({ place }) => place?.status);
  if (places.includes("OFFERED")) return { gone, mark: "내 차례" };
  return { gone, mark: gone ? (places.includes("WAITING") ? "대기 중" : "품절") : null };
}
