/** What a browser's refusal to open the microphone means, and what to do; `error` is whatever getUserMedia threw. */
export function microphoneProblem(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return "The microphone is blocked for this page. Allow it in your browser, mostly beside the address, and try again; or type your answer.";
    case "NotFoundError":
    case "OverconstrainedError":
      return "No microphone was found. Connect one and try again, or type your answer.";
    case "NotReadableError":
    case "AbortError":
      return "The microphone is in use, perhaps by another program or call. Close that one and try again, or type your answer.";
    default:
      return "The microphone could not be opened. Try again, or type your answer.";
  }
}
