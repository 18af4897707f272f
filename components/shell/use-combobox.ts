import { useEffect, useEffectEvent, useState } from "react";

type Options = {
  /** How many there are to choose from; none closes the list. */
  count: number;
  listId: string;
  choose: (index: number) => void;
  /** Somebody pressed Delete on one. */
  remove: (index: number) => void;
  typed: (words: string) => void;
};

/** The keys and the words of a field that opens a list. The field itself stays the form's own. */
export function useCombobox(input: HTMLInputElement, { count, listId, choose, remove, typed }: Options) {
  const [open, setOpen] = useState(document.activeElement === input);
  const [active, setActive] = useState(-1);
  const shown = open && count > 0;
  const at = shown && active < count ? active : -1;

  const press = useEffectEvent((event: KeyboardEvent) => {
    // While a syllable is being composed the keys belong to the keyboard.
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) {
      event.preventDefault();
      setOpen(true);
      setActive(shown ? around(at + step, count) : step > 0 ? 0 : count - 1);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      choose(at);
    } else if (event.key === "Delete" && at >= 0) remove(at);
  });
  const write = useEffectEvent(() => {
    typed(input.value);
    setActive(-1);
    setOpen(true);
  });
  const leave = useEffectEvent(({ relatedTarget }: FocusEvent) => {
    const box = input.closest("search");
    if (!(relatedTarget instanceof Node && box?.contains(relatedTarget))) setOpen(false);
  });
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const box = input.closest("search") ?? input;
    input.addEventListener("keydown", (event) => press(event), { signal });
    input.addEventListener("input", () => write(), { signal });
    input.addEventListener("focus", () => write(), { signal });
    box.addEventListener("focusout", (event) => leave(event as FocusEvent), { signal });
    // Who came before this script did has typed already; who left meanwhile is not called back.
    if (document.activeElement === input) write();
    return () => leaving.abort();
  }, [input]);
  useEffect(() => {
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", String(shown));
    if (shown) input.setAttribute("aria-controls", listId);
    else input.removeAttribute("aria-controls");
    if (at >= 0) input.setAttribute("aria-activedescendant", `${listId}-${at}`);
    else input.removeAttribute("aria-activedescendant");
  }, [input, shown, at, listId]);
  return { shown, active: at, close: () => setOpen(false) };
}

/** Past the last comes the field itself, then the first again. */
const around = (index: number, count: number): number =>
  index < -1 ? count - 1 : index >= count ? -1 : index;
