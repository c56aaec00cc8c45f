/** What was typed, or the file that was named, does not do: the command ends with exit code 2. */
export class BadInput extends Error {
  override name = "BadInput";
}
