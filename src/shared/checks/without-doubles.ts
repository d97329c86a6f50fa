import type { Finding } from './finding'

/** What says least: words that another check has something to say about need not be told to be misspelled as well. */
const YIELDING: ReadonlySet<string> = new Set(['spelling', 'grammar'])

/** Findings without those on spelling and grammar that stand on words of another finding. */
export function withoutDoubles<Found extends Finding>(findings: readonly Found[]): Found[] {
  const taken = new Map<string, Found[]>()
  for (const finding of findings)
    if (!YIELDING.has(finding.source))
      taken.set(lineOf(finding), [...(taken.get(lineOf(finding)) ?? []), finding])
  return findings.filter(
    (finding) =>
      !YIELDING.has(finding.source) ||
      !taken.get(lineOf(finding))?.some(({ from, to }) => from < finding.to && finding.from < to),
  )
}

function lineOf({ blockId, part }: Finding): string {
  return `${blockId} ${part}`
}
