"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import type { Tone } from "./notice.tsx";

type Message = { id: number; text: string; tone: Tone; undo?: (() => void) | undefined };
type Say = (text: string, options?: { tone?: Tone; undo?: () => void }) => void;

const ToastContext = createContext<Say>(() => {});

/** Seconds that a message stays; one with an undo stays as long as the undo is promised. */
const staysSeconds = 10;

/** Gives `useToast` to everything inside, and the corner in which the messages appear. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<Message[]>([]);
  const next = useRef(1);
  const drop = useCallback(
    (id: number) => setMessages((all) => all.filter((message) => message.id !== id)),
    [],
  );
  const say = useCallback<Say>(
    (text, options = {}) => {
      const id = next.current;
      next.current += 1;
      setMessages((all) => [
        ...all.slice(-2),
        { id, text, tone: options.tone ?? "done", undo: options.undo },
      ]);
      setTimeout(() => drop(id), staysSeconds * 1000);
    },
    [drop],
  );
  const list = useMemo(
    () =>
      messages.map((message) => (
        <li
          key={message.id}
          className={classNames(
            "rises flex items-center gap-4 rounded-md border bg-surface py-2.5 pr-2.5 pl-4 shadow-card",
            message.tone === "failed" ? "border-failed" : "border-line-strong",
          )}
        >
          <span className="grow">{message.text}</span>
          {message.undo && (
            <Button
              size="small"
              tone="quiet"
              onClick={() => {
                message.undo?.();
                drop(message.id);
              }}
            >
              Undo
            </Button>
          )}
          <button
            type="button"
            aria-label="Close this message"
            className="touch px-2 text-muted"
            onClick={() => drop(message.id)}
          >
            ✕
          </button>
        </li>
      )),
    [messages, drop],
  );
  return (
    <ToastContext value={say}>
      {children}
      <ol
        aria-live="polite"
        aria-label="Messages"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 mx-auto grid max-w-[30rem] gap-2 [&>li]:pointer-events-auto"
      >
        {list}
      </ol>
    </ToastContext>
  );
}

/** Says something for ten seconds: `say("Approved.", { undo })`. */
export function useToast(): Say {
  return useContext(ToastContext);
}
