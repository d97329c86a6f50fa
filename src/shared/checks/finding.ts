/** From the mildest to the gravest, as Vale names them. */
export const severities = ['suggestion', 'warning', 'error'] as const
export type Severity = (typeof severities)[number]

/** Which words of an article a place counts in: a block's line, a field, or the note on a product card. */
export const checkedParts = ['text', 'title', 'dek', 'note'] as const
export type CheckedPart = (typeof checkedParts)[number]

/** What a check found, wherever it comes from: house style, names, spelling. Plain data. */
export type Finding = {
  /** Which check: `style`, `names`. A panel that shows findings treats all alike. */
  source: string
  /** `BeautyDesk.Miracle`: the style and the name of the rule's file. */
  rule: string
  severity: Severity
  message: string
  /** Why the rule is there, in the words of its author. Empty where it says nothing. */
  reason: string
  /** The block with the words; null for the fields of the article. */
  blockId: string | null
  part: CheckedPart
  /**
   * Where the words stand in the block's line, counted as the document counts: UTF-16 units, and one for a chip, a value
   * or a line break. Both 0 where the finding is about the whole of it.
   */
  from: number
  to: number
  words: string
  /** What could stand there instead, the best first. An empty one takes the words out. */
  suggestions: string[]
}

/** A finding that its writer has set aside: in one block with a reason, or wherever these words stand. */
export type IgnoredOnce = { rule: string; blockId: string | null; words: string; reason: string }
export type IgnoredAlways = { rule: string; words: string }

/** How findings are compared when they are set aside: the rule and the words, capitals aside. */
export function ignoreKey({ rule, words }: IgnoredAlways): string {
  return `${rule}\n${words.toLowerCase()}`
}

/** Parts findings into those to show and those that were set aside. */
export function withoutIgnored<Found extends Finding>(
  findings: readonly Found[],
  once: readonly IgnoredOnce[],
  always: readonly IgnoredAlways[],
): { shown: Found[]; ignored: Found[] } {
  const always_ = new Set(always.map(ignoreKey))
  const once_ = new Set(once.map((each) => `${each.blockId ?? ''}\n${ignoreKey(each)}`))
  const shown: Found[] = []
  const ignored: Found[] = []
  for (const finding of findings) {
    const key = ignoreKey(finding)
    const isIgnored = always_.has(key) || once_.has(`${finding.blockId ?? ''}\n${key}`)
    if (isIgnored) ignored.push(finding)
    else shown.push(finding)
  }
  return { shown, ignored }
}

/** How much is found in an article. */
export type FindingCount = { articleId: string; findings: number }
