/** How reading out ended: to its end, held back by the browser until somebody clicks, or without a sound. */
export type ReadOutcome = "heard" | "blocked" | "silent";

/** Browsers load their voices in their own time; after so many ms there are none. */
const voicesWithinMs = 1000;

/**
 * Reads a text out: the sound at `address`, where the server has a voice, else, or when that fails before it begins,
 * the browser's own. `text` is null where it is not whole as yet: then there is the server's voice or none. The signal
 * ends it at once, and then the outcome says nothing.
 */
export async function readOut(options: {
  address: string | null;
  text: string | null;
  signal: AbortSignal;
}): Promise<ReadOutcome> {
  const { address, text, signal } = options;
  if (address !== null) {
    const outcome = await play(address, signal);
    if (outcome !== "silent" || signal.aborted) return outcome;
  }
  return text === null ? "silent" : speak(text, signal);
}

/** Plays while the sound still arrives. What breaks after it began counts as heard: it would not begin anew. */
function play(address: string, signal: AbortSignal): Promise<ReadOutcome> {
  const { promise, resolve } = Promise.withResolvers<ReadOutcome>();
  const audio = new Audio(address);
  let hasBegun = false;
  const end = () => {
    audio.pause();
    // Ends what still arrives, so that nobody makes sound for nobody.
    audio.removeAttribute("src");
    audio.load();
    resolve("heard");
  };
  audio.onplaying = () => {
    hasBegun = true;
  };
  audio.onended = () => resolve("heard");
  audio.onerror = () => resolve(hasBegun ? "heard" : "silent");
  audio.play().catch((error: unknown) => {
    resolve(error instanceof DOMException && error.name === "NotAllowedError" ? "blocked" : "silent");
  });
  signal.addEventListener("abort", end, { once: true });
  return promise.finally(() => signal.removeEventListener("abort", end));
}

/** The browser's own voice, sentence by sentence: some browsers fall silent in the middle of a long text. */
async function speak(text: string, signal: AbortSignal): Promise<ReadOutcome> {
  if (typeof speechSynthesis === "undefined" || !(await hasVoices())) return "silent";
  if (signal.aborted) return "heard";
  const { promise, resolve } = Promise.withResolvers<ReadOutcome>();
  const end = () => {
    speechSynthesis.cancel();
    resolve("heard");
  };
  signal.addEventListener("abort", end, { once: true });
  const sentences = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)];
  // Another page of this browser may have left something unsaid.
  speechSynthesis.cancel();
  for (const [index, { segment }] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(segment);
    utterance.lang = "en";
    utterance.onerror = ({ error }) => resolve(error === "not-allowed" ? "blocked" : "silent");
    if (index === sentences.length - 1) utterance.onend = () => resolve("heard");
    speechSynthesis.speak(utterance);
  }
  return promise.finally(() => signal.removeEventListener("abort", end));
}

async function hasVoices(): Promise<boolean> {
  if (speechSynthesis.getVoices().length > 0) return true;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, voicesWithinMs);
    speechSynthesis.addEventListener?.(
      "voiceschanged",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
  return speechSynthesis.getVoices().length > 0;
}
