const endings: Record<string, string> = {
  "audio/webm": "webm",
  "video/webm": "webm",
  "audio/ogg": "ogg",
  "audio/mp4": "m4a",
  "video/mp4": "mp4",
  "audio/x-m4a": "m4a",
  "audio/mpeg": "mp3",
  "audio/mp3": "mp3",
  "audio/wav": "wav",
  "audio/x-wav": "wav",
  "audio/wave": "wav",
  "audio/flac": "flac",
};

/**
 * A name for a recording: some vendors tell the container by its ending alone. Says nothing of whose it is. What is
 * not known is called webm, which is what browsers record.
 */
export function fileNameOf(mimeType: string): string {
  const plain = mimeType.split(";")[0]?.trim().toLowerCase() ?? "";
  return `answer.${endings[plain] ?? "webm"}`;
}
