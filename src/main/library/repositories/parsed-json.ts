/** A stored text as JSON; undefined where it is none, for the caller to go on with what it starts from. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
