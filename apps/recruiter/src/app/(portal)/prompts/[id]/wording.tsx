/** Text exactly as it is, wrapped; what is long scrolls inside itself. */
export function Wording({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="max-h-[32rem] overflow-y-auto">
      <pre className="wrap-anywhere whitespace-pre-wrap font-mono text-[0.93em]">{children}</pre>
    </section>
  );
}
