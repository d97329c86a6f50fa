/** So much of a text as tells it from others in a line. */
export function beginningOf(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text
}
