"use client";

import { type MailScheme, mailInScheme } from "@teamified/web/mail-in-scheme";
import { useEffect, useRef, useState } from "react";

/** Room for a mail until its height is known. */
const firstHeight = 480;

/**
 * A mail as its reader will see it, with light or with dark colours whatever this device prefers. No script
 * runs in the sandbox and no form is sent; a link opens in a window of its own, where one can see whether it
 * leads where it says. It is of our origin only so that the frame can be as high as the mail and a new text can
 * take the place of the old one without a flash.
 */
export function MailFrame({
  title,
  html,
  scheme = "light",
}: {
  title: string;
  html: string;
  scheme?: MailScheme;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const mail = mailInScheme(html, scheme);
  // What the frame was made with; later ones are put into it.
  const [first] = useState(mail);
  const [ready, setReady] = useState(false);
  const [height, setHeight] = useState(firstHeight);

  useEffect(() => {
    // The frame may have loaded before this page came alive.
    const page = frame.current?.contentDocument;
    if (page?.readyState === "complete" && page.body?.childElementCount) setReady(true);
  }, []);

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!ready || !page) return;
    const next = new DOMParser().parseFromString(mail, "text/html");
    for (const link of next.querySelectorAll("a")) {
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    }
    page.documentElement.replaceChildren(next.head, next.body);
    const measure = () => setHeight(Math.ceil(page.body.getBoundingClientRect().height));
    const watch = new ResizeObserver(measure);
    watch.observe(page.body);
    measure();
    return () => watch.disconnect();
  }, [ready, mail]);

  return (
    <iframe
      ref={frame}
      title={title}
      srcDoc={first}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={() => setReady(true)}
      style={{ height, colorScheme: scheme }}
      className="block w-full rounded-md border border-line-strong"
    />
  );
}
