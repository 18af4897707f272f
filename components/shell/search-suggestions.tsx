"use client";

import { X } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import {
  forgetSearch,
  forgetSearches,
  recentSearches,
  rememberSearch,
  watchSearches,
} from "./recent-searches";
import { choicesFrom, recentChoices } from "./search-choices";
import { SearchOption } from "./search-option";
import { useCombobox } from "./use-combobox";
import { useSuggestions } from "./use-suggestions";

const listId = "search-choices";

/** What the field offers: what was searched for before while it is empty, then what the words may be on their way to. */
export function SearchSuggestions({ input }: { input: HTMLInputElement }) {
  const [words, setWords] = useState(input.value.trim());
  const suggestions = useSuggestions(words);
  const recent = useSyncExternalStore(watchSearches, recentSearches);
  const choices = words === "" ? recentChoices(recent) : suggestions ? choicesFrom(suggestions) : [];
  const isRecent = words === "" && choices.length > 0;
  const { shown, active, close } = useCombobox(input, {
    count: choices.length,
    listId,
    choose: (index) => document.getElementById(`${listId}-${index}`)?.click(),
    remove: (index) => isRecent && forgetSearch(choices[index]?.label ?? ""),
    typed: (text) => setWords(text.trim()),
  });
  return (
    <>
      <p role="status" className="sr-only">
        {shown && (isRecent ? `최근 검색어 ${choices.length}개` : `추천 ${choices.length}개`)}
        {suggestions && choices.length === 0 && "추천이 없어요. 엔터를 누르면 검색해요."}
      </p>
      {shown && (
        <div className="absolute inset-x-4 z-50 mt-1 overflow-hidden rounded-soft border border-edge bg-raised md:inset-x-0">
          <div className="flex">
            <div
              id={listId}
              role="listbox"
              aria-label={isRecent ? "최근 검색어" : "검색 추천"}
              className="min-w-0 flex-1"
            >
              {choices.map((choice, index) => (
                <SearchOption
                  key={`${choice.kind} ${choice.href}`}
                  id={`${listId}-${index}`}
                  choice={choice}
                  active={index === active}
                  onChoose={() => choice.kind === "최근" && rememberSearch(choice.label)}
                />
              ))}
            </div>
            {isRecent && <ForgetButtons words={recent} />}
          </div>
          {isRecent && (
            <p className="flex justify-between border-line border-t px-4 text-13">
              <button
                type="button"
                onClick={() => {
                  forgetSearches();
                  input.focus();
                }}
                className="touch text-muted hover:text-ink hover:underline"
              >
                최근 검색어 모두 지우기
              </button>
              <button
                type="button"
                onClick={close}
                className="touch px-2 text-muted hover:text-ink hover:underline"
              >
                닫기
              </button>
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** Beside the list, not in it: an option may hold no button. */
function ForgetButtons({ words }: { words: string[] }) {
  return (
    <ul>
      {words.map((each) => (
        <li key={each}>
          <button
            type="button"
            aria-label={`최근 검색어 ${each} 지우기`}
            onClick={() => {
              forgetSearch(each);
              document.getElementById("search")?.focus();
            }}
            className="grid size-12 place-items-center text-muted hover:text-ink"
          >
            <X aria-hidden="true" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}
