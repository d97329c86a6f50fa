import type { ResolvedAnswer, ResolvedDocument, ResolvedQa, ResolvedQuestion } from '../article/resolved'
import { tidyText } from '../article/tidy-inline'
import { assertNever } from '../assert-never'
import type { PublishProfile } from './profile'

/**
 * Which name to print before which question and answer.
 * - `always`: every name that is known.
 * - `several`: answers of a pair with several answers, and all of them where several people answer in the article;
 *   questions where several people ask.
 * - `never`: none.
 */
export function speakerNames(
  document: ResolvedDocument,
  policy: PublishProfile['speakerLabels'],
): (node: ResolvedQuestion | ResolvedAnswer) => string | null {
  const pairs = document.content.filter((node): node is ResolvedQa => node.type === 'qa')
  const names = new Map<ResolvedQuestion | ResolvedAnswer, string>()
  const manyAsk = countNames(pairs.map(({ content }) => askerOf(content[0]))) > 1
  const manyAnswer = countNames(pairs.flatMap(({ content }) => answersOf(content).map(answererOf))) > 1
  for (const { content } of pairs) {
    const [question, ...answers] = content
    if (shows(policy, manyAsk)) remember(question, askerOf(question))
    for (const answer of answers) {
      if (shows(policy, manyAnswer || answers.length > 1)) remember(answer, answererOf(answer))
    }
  }
  return (node) => names.get(node) ?? null

  function remember(node: ResolvedQuestion | ResolvedAnswer, name: string | null): void {
    if (name !== null) names.set(node, name)
  }
}

function shows(policy: PublishProfile['speakerLabels'], several: boolean): boolean {
  switch (policy) {
    case 'always':
      return true
    case 'several':
      return several
    case 'never':
      return false
    default:
      return assertNever(policy)
  }
}

/** Nobody named counts as one more speaker: the byline, or the interview's expert. */
function countNames(names: readonly (string | null)[]): number {
  return new Set(names).size
}

function answersOf([, ...answers]: ResolvedQa['content']): ResolvedAnswer[] {
  return answers
}

function askerOf({ attrs }: ResolvedQuestion): string | null {
  return tidyText(attrs.askedBy ?? '') || null
}

function answererOf({ speaker }: ResolvedAnswer): string | null {
  return tidyText(speaker ?? '') || null
}
