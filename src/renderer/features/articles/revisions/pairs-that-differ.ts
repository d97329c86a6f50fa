import type { ShownComparison } from './use-comparison'

/** The ids of the pairs of the chosen revision that the article no longer has as they were. */
export function pairsThatDiffer(shown: ShownComparison | null): ReadonlySet<string> {
  if (!shown?.chosen) return new Set()
  const now = new Map(shown.present.document.content.map((block) => [block.attrs.id, block]))
  const differ = shown.chosen.state.document.content.filter(
    (block) => block.type === 'qa' && JSON.stringify(now.get(block.attrs.id)) !== JSON.stringify(block),
  )
  return new Set(differ.flatMap(({ attrs }) => attrs.id ?? []))
}
