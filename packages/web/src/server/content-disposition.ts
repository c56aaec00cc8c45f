/**
 * A header that names the file (RFC 6266): the true name as RFC 8187 writes it, and before it one in ASCII for
 * clients that read no more. Quotes and backslashes need no escape, because they are replaced.
 */
export function contentDisposition(kind: "attachment" | "inline", fileName: string): string {
  const plain = fileName
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/gu, "_");
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeName(fileName)}`;
}

/** encodeURIComponent leaves four signs alone that RFC 8187 does not allow, and throws at half of a character. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
