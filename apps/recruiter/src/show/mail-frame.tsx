/**
 * A mail as its reader will see it. The empty sandbox gives it a place of its own where no script runs and
 * no form or link can reach the portal. The light scheme
 * makes the browser give a mail that follows dark colours its own ground; else it would be white on white.
 */
export function MailFrame({ title, html }: { title: string; html: string }) {
  return (
    <iframe
      title={title}
      srcDoc={html}
      sandbox=""
      className="h-[34rem] max-h-[80dvh] w-full resize-y rounded-md border border-line-strong bg-[white] scheme-light"
    />
  );
}
