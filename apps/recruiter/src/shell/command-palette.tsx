"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { longestSearch } from "@teamified/contracts/candidates";
import { takeEarlyKeys } from "@teamified/ui/early-presses";
import { isComposing, pressedKey } from "@teamified/ui/pressed-key";
import { useModal } from "@teamified/ui/use-modal";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useAccount } from "../show/account.tsx";
import { searchFactWords } from "../show/search-fact-words.ts";
import { useDebounced } from "../show/use-debounced.ts";
import { trpc } from "../trpc/client.tsx";
import { findPages, type Target } from "./palette-pages.ts";

/** Ctrl K or ⌘ K: goes to a page or a candidate by name. Draws nothing until then. */
export function CommandPalette() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { dialogProps } = useModal(open, close);
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!isPaletteKey(event)) return;
      // Another question is open and must be answered first.
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      if (!event.repeat) setOpen(true);
    };
    window.addEventListener("keydown", listen);
    const stop = takeEarlyKeys("palette", (event) => isPaletteKey(event) && setOpen(true));
    return () => {
      window.removeEventListener("keydown", listen);
      stop();
    };
  }, []);
  return (
    <dialog
      {...dialogProps}
      aria-label="Go to a page or a candidate"
      className="mx-auto mt-[12dvh] w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-0 text-ink shadow-card backdrop:bg-[oklch(0.15_0.01_65/0.45)]"
    >
      {open && <Finder onDone={close} />}
    </dialog>
  );
}

function isPaletteKey(event: globalThis.KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && pressedKey(event) === "k";
}

function Finder({ onDone }: { onDone: () => void }) {
  const id = useId();
  const router = useRouter();
  const account = useAccount();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(0);

  const search = useDebounced(words.trim().slice(0, longestSearch));
  const people = trpc.candidate.list.useQuery(
    { search, limit: 8 },
    { enabled: search.length > 1, placeholderData: keepPreviousData },
  );
  const targets: Target[] = [
    ...findPages(words, account?.role ?? null),
    ...(search.length > 1 ? (people.data?.items ?? []) : []).map((person) => ({
      // A typed route is told by its text; a template keeps only its shape.
      href: `/candidates/${person.id}` as Route,
      title: person.fullName,
      detail:
        person.matched.map(({ kind, text }) => `${text} — ${searchFactWords[kind]}`).join(", ") ||
        person.email,
    })),
  ];
  const current = Math.min(chosen, targets.length - 1);

  function go(target: Target | undefined): void {
    if (!target) return;
    onDone();
    router.push(target.href);
  }

  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") go(targets[current]);
    else if (event.key === "ArrowDown") setChosen(Math.min(current + 1, targets.length - 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(current - 1, 0));
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        role="combobox"
        aria-label="Go to a page or a candidate"
        aria-expanded={targets.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={targets.length > 0 ? `${id}-${current}` : undefined}
        placeholder="A page, or a candidate’s name, e-mail, skill, employer …"
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
        className="w-full border-line border-b bg-surface px-4 py-3 text-[1.1em] outline-none placeholder:text-muted"
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Found"
        className="max-h-[50dvh] overflow-y-auto py-1.5"
      >
        {targets.map((target, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
          <div
            key={target.href}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onClick={() => go(target)}
            className="flex cursor-pointer items-baseline justify-between gap-4 px-4 py-1.5 hover:bg-sunken aria-selected:bg-accent-soft"
          >
            <span>{target.title}</span>
            <span className="truncate text-muted">{target.detail}</span>
          </div>
        ))}
      </div>
      {targets.length === 0 && (
        <p role="status" className="px-4 pb-3 text-muted">
          {people.isFetching
            ? "Looking …"
            : people.error
              ? "Candidates cannot be searched now."
              : "Nothing found."}
        </p>
      )}
    </>
  );
}
