import { Fragment } from "react";

/** An e-mail address that breaks between its parts where it must, and inside one only where nothing else fits. */
export function EmailAddress({ children }: { children: string }) {
  // A part keeps the sign behind which it ends; the "@" begins one.
  const parts = children.split(/(?<=[.+_-])|(?=@)/);
  return (
    <span className="wrap-break-word">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one address never move
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
