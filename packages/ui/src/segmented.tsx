"use client";

import { useId } from "react";

/** One of a few ways to look at something, all in sight; by keyboard an ordinary group of radio buttons. */
export function Segmented<T extends string>({
  legend,
  value,
  options,
  onChange,
}: {
  /** What is chosen, for screen readers: the words of the options say it to the eye. */
  legend: string;
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="flex w-fit overflow-hidden rounded-md border border-line-strong text-[0.93em]">
      <legend className="sr-only">{legend}</legend>
      {options.map(([each, words]) => (
        <label
          key={each}
          className="touch relative inline-flex cursor-pointer items-center border-line-strong border-l px-2.5 text-muted transition-colors duration-150 first-of-type:border-l-0 hover:bg-sunken has-checked:bg-accent-soft has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2"
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 cursor-pointer opacity-0 outline-none"
            checked={each === value}
            onChange={() => onChange(each)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
