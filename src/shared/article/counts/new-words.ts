import type { TopBlock } from '../document'
import type { NameOf } from '../inline-text'
import { plainLines } from '../plain-text'
import { wordsIn } from '../words'

/**
 * The words of `after` that are not among those of `before`, each of which stands for one only. Where they stand does
 * not matter, so nothing that was moved, split, joined, cut and put back, or made a chip is new. Words that are gone
 * take nothing away.
 */
export function newWords(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): string[] {
  const there = new Map<string, number>()
  for (const words of before) for (const word of words) there.set(word, (there.get(word) ?? 0) + 1)
  const found: string[] = []
  for (const words of after) {
    for (const word of words) {
      const left = there.get(word) ?? 0
      if (left > 0) there.set(word, left - 1)
      else found.push(word)
    }
  }
  return found
}

/** @param nameOf what chips show: a record that was renamed must go by one name in all that is compared */
export function wordsOfBlock(block: TopBlock, nameOf: NameOf): string[] {
  return plainLines(block, nameOf).flatMap(wordsIn)
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
