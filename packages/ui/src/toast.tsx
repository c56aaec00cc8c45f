"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import type { Tone } from "./notice.tsx";

type Message = { id: number; text: string; tone: Tone; undo?: (() => void) | undefined };
type Say = (text: string, options?: { tone?: Tone; undo?: () => void }) => void;

const ToastContext = createContext<Say>(() => {});
const UndoContext = createContext<() => void>(() => {});

/** Seconds that a message stays; they begin anew when the pointer or the focus leaves the messages. */
const staysSeconds = 10;

/** Gives `useToast` and `useUndo` to everything inside, and the corner in which the messages appear. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<Message[]>([]);
  const next = useRef(1);
  // Nobody should lose an undo that they are about to press (WCAG 2.2, 2.2.1).
  const [held, setHeld] = useState({ pointer: false, focus: false });
  const waits = held.pointer || held.focus;
  const drop = useCallback((id: number) => {
    setMessages((all) => all.filter((message) => message.id !== id));
    // What is removed under the pointer or the focus sends no leave and no blur.
    setHeld({ pointer: false, focus: false });
  }, []);
  const say = useCallback<Say>((text, options = {}) => {
    const id = next.current;
    next.current += 1;
    setMessages((all) => [...all.slice(-2), { id, text, tone: options.tone ?? "done", undo: options.undo }]);
  }, []);

  // For a key: the newest message that can be undone, as if its button had been pressed.
  const standing = useRef(messages);
  useEffect(() => {
    standing.current = messages;
  }, [messages]);
  const undoNewest = useCallback(() => {
    const message = standing.current.findLast((each) => each.undo !== undefined);
    if (!message) {
      say("There is nothing to undo.", { tone: "neutral" });
      return;
    }
    message.undo?.();
    drop(message.id);
  }, [drop, say]);

  const list = useMemo(
    () =>
      messages.map((message) => (
        <ToastItem key={message.id} id={message.id} tone={message.tone} waits={waits} onEnd={drop}>
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
        </ToastItem>
      )),
    [messages, drop, waits],
  );
  return (
    <ToastContext value={say}>
      <UndoContext value={undoNewest}>{children}</UndoContext>
      <ol
        aria-live="polite"
        aria-label="Messages"
        onPointerEnter={() => setHeld((now) => ({ ...now, pointer: true }))}
        onPointerLeave={() => setHeld((now) => ({ ...now, pointer: false }))}
        onFocus={() => setHeld((now) => ({ ...now, focus: true }))}
        onBlur={() => setHeld((now) => ({ ...now, focus: false }))}
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 mx-auto grid max-w-[30rem] gap-2 [&>li]:pointer-events-auto"
      >
        {list}
      </ol>
    </ToastContext>
  );
}

function ToastItem({
  id,
  tone,
  waits,
  onEnd,
  children,
}: {
  id: number;
  tone: Tone;
  waits: boolean;
  onEnd: (id: number) => void;
  children: ReactNode;
}) {
  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(() => onEnd(id), staysSeconds * 1000);
    return () => clearTimeout(timer);
  }, [id, waits, onEnd]);
  return (
    <li
      className={classNames(
        "rises flex items-center gap-4 rounded-md border bg-surface py-2.5 pr-2.5 pl-4 shadow-card",
        tone === "failed" ? "border-failed" : "border-line-strong",
      )}
    >
      {children}
    </li>
  );
}

/** Says something for ten seconds: `say("Approved.", { undo })`. */
export function useToast(): Say {
  return useContext(ToastContext);
}

/** Undoes what the newest message offers to undo, for a key that does the same as its button. */
export function useUndo(): () => void {
  return useContext(UndoContext);
}
