"use client";

/** The last resort, when even the layout could not be drawn: it can rely on nothing of ours, styles included. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest =
    typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : null;
  return (
    <html lang="en">
      <body>
        <title>Not available · Teamified</title>
        <main>
          <h1>The portal cannot be shown at the moment</h1>
          <p>Something on our side failed. What you stored is safe. Try again in a minute.</p>
          <button type="button" onClick={() => retry()}>
            Try again
          </button>
          {digest === null ? null : <p>If it happens again, tell us this reference: {digest}</p>}
        </main>
      </body>
    </html>
  );
}
