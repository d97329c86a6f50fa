const ahead = /^\s*([^\p{L}\p{N}\s"“”'‘’«»([{¿¡@&<…—–-])\1*\s*(?=\S)/u

/** The sign that a line begins with («★ Why lye?», «>> Who taught you?»), and how much of the line it takes up with the blanks around it. */
export function leadingSign(text: string): { sign: string; length: number } | null {
  const found = ahead.exec(text)
  return found?.[1] ? { sign: found[1], length: found[0].length } : null
}
