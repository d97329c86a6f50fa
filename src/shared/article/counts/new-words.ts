import type { TopBlock } from '../document'
import type { NameOf } from '../inline-text'
import { plainLines } from '../plain-text'
import { wordsIn } from '../words'

/** What is compared: lines outside the text, such as title and dek, and blocks of the text. */
export type Wording = { lines: readonly string[]; blocks: readonly TopBlock[] }

/**
 * How many words of `after` are new: not among those of `before`, each of which stands for one only. Where they stand
 * does not matter, so nothing that was moved, split, joined, cut and put back, or made a chip is new. Words that are gone
 * take nothing away.
 * @param nameOf what chips show, the same for both: a record that was renamed must go by one name here
 */
export function newWords(before: Wording, after: Wording, nameOf: NameOf): number {
  const there = new Map<string, number>()
  for (const word of wordsOf(before, nameOf)) there.set(word, (there.get(word) ?? 0) + 1)
  let found = 0
  for (const word of wordsOf(after, nameOf)) {
    const left = there.get(word) ?? 0
    if (left > 0) there.set(word, left - 1)
    else found += 1
  }
  return found
}

function wordsOf({ lines, blocks }: Wording, nameOf: NameOf): string[] {
  return [...lines, ...blocks.flatMap((block) => plainLines(block, nameOf))].flatMap(wordsIn)
}

/** What chips showed when they were first asked for, whatever their records are called since. */
export function firstNames(nameOf: NameOf): NameOf {
  const known = new Map<string, string>()
  return (node) => {
    const key = node.type === 'mention' ? node.attrs.id : JSON.stringify(node.attrs)
    const first = known.get(key)
    if (first !== undefined) return first
    const name = nameOf(node)
    // A record that is not read yet has no name to keep.
    if (name !== '') known.set(key, name)
    return name
  }
}
