"use client";

import { useEffect, useRef } from "react";

/** The server does not know the address when it draws the header: what was searched for is filled in later. */
export function SearchInput(props: { id: string; className: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const query = new URLSearchParams(location.search).get("query");
    if (query && input.current?.value === "") input.current.value = query;
  }, []);
  return (
    <input
      {...props}
      ref={input}
      name="query"
      type="search"
      placeholder="무엇을 찾으세요?"
      maxLength={60}
      autoComplete="off"
      enterKeyHint="search"
    />
  );
}
