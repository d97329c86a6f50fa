/** A place in a line of text, in letters from its start, with what the groups of an expression caught. */
export type FoundPlace = {
  from: number
  to: number
  /** The whole place first, then each group; a group that caught nothing is an empty string. */
  groups: string[]
  named: Record<string, string>
}

/** Places where a pattern stands in a line, in reading order. One that matches no letters is no place. */
export function findInText(text: string, pattern: RegExp): FoundPlace[] {
  const places: FoundPlace[] = []
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue
    places.push({
      from: match.index,
      to: match.index + match[0].length,
      groups: [...match].map((group) => group ?? ''),
      named: Object.fromEntries(
        Object.entries(match.groups ?? {}).map(([name, group]) => [name, group ?? '']),
      ),
    })
  }
  return places
}
