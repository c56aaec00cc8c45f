import { cva, type VariantProps } from "class-variance-authority";
import type { ButtonHTMLAttributes, Ref } from "react";
import { classNames } from "./class-names.ts";

const style = cva(
  "touch inline-flex select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors duration-150 disabled:opacity-55 aria-disabled:opacity-80",
  {
    variants: {
      tone: {
        primary: "bg-accent text-on-accent hover:bg-accent-hover",
        secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
        quiet: "text-accent hover:bg-accent-soft",
        danger: "border border-failed bg-surface text-failed hover:bg-failed-soft",
      },
      size: { regular: "px-4 py-1.5", small: "px-2.5 py-1 text-[0.93em]" },
    },
    defaultVariants: { tone: "primary", size: "regular" },
  },
);

type Look = VariantProps<typeof style>;

/** The classes of a button, for a link that looks like one: `<Link className={buttonClass()}>`. */
export function buttonClass(look: Look & { className?: string } = {}): string {
  return classNames(style(look), look.className);
}

/**
 * A button. `pending` says what happens ("Sending …"), keeps the width and ignores further clicks
 * without losing the focus.
 */
export function Button({
  tone,
  size,
  pending = null,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: Look & {
  pending?: string | null;
  ref?: Ref<HTMLButtonElement>;
} & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={pending !== null || undefined}
      className={classNames(style({ tone, size }), className)}
      // No function of our own without need: one would keep the button out of server components.
      onClick={pending === null ? onClick : (event) => event.preventDefault()}
    >
      <span className="grid items-center">
        <span
          className={classNames(
            "col-start-1 row-start-1 inline-flex items-center justify-center gap-2",
            pending !== null && "invisible",
          )}
        >
          {children}
        </span>
        {pending !== null && (
          <span className="col-start-1 row-start-1 text-center" role="status">
            {pending}
          </span>
        )}
      </span>
    </button>
  );
}
