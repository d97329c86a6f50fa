/** Signs of bold around it were copied along where nobody read them as such. */
const numbered =
  /^\s*[_*]{0,3}(?:(?:no|nr|#|question)\.?\s*)?[([]?(\d{1,3})(?:\s*(?:[.):\]、．]+|::|\s[-–—])[_*]{0,3}\s*|\s*[-–—]\s+|(?<=#\s?\d{1,3})\s+)(?=\S)/iu

/** The number in front of a line and how long it is, or null. */
export function leadingNumber(text: string): { value: number; length: number } | null {
  const found = numbered.exec(text)
  if (!found || /^\d+[.:]\d/.test(text)) return null
  return { value: Number(found[1]), length: found[0].length }
}
