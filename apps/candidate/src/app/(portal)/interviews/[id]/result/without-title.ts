/** The text says its skill first, for mails and lists; under a heading that would say it twice. */
export function withoutTitle(text: string, title: string): string {
  const prefix = `${title}: `;
  if (!text.startsWith(prefix)) return text;
  const rest = text.slice(prefix.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
