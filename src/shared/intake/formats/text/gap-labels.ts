/** A name at the start of a line, set off from what is said by a tab or a gap as wide as one. */
const LABELLED = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2})(?:\t| {3})\s*(?=["“«¿¡]?[\p{Lu}\p{N}])/u
const FEWEST_TURNS = 4

/**
 * Where two names come back at the starts of lines, each before a wide gap, the gap is all that marks who speaks: it is
 * kept as one tab in these lines, while every other run of tabs is a space.
 */
export function keepLabelGaps(lines: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const name = LABELLED.exec(line)?.[1]
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const speakers = new Set([...counts].filter(([, count]) => count >= 2).map(([name]) => name))
  const turns = [...speakers].reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
  const talk = speakers.size === 2 && turns >= FEWEST_TURNS
  return lines.map((line) => {
    const found = talk ? LABELLED.exec(line) : null
    const name = found?.[1] ?? ''
    if (!found || !speakers.has(name)) return withoutTabs(line)
    return `${name}\t${withoutTabs(line.slice(found[0].length))}`
  })
}

/** Tabs in front of a line indent it; any other is a space. */
function withoutTabs(line: string): string {
  return line.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length)).replace(/\t+/g, ' ')
}
