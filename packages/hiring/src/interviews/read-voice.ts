import type { Deps } from "../deps.ts";

/**
 * Whether questions are read out by a voice of the server, else the browser's own does it where there is one; and
 * whether answers may be spoken, else they are typed.
 */
export function readVoice(deps: Deps): { readsOut: boolean; recognizes: boolean } {
  return {
    readsOut: deps.speaker.voices.length > 0,
    recognizes: deps.transcriber.recognizers.length > 0,
  };
}
