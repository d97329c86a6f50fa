import type { Element } from 'hast'
import type { Block, PairBlock } from '../../blocks'
import { hasWords } from '../runs'
import type { HtmlReading, PartReaders } from './reading'
import { attribute, findElement, findElements, tokens } from './tree'

/**
 * A question that a page states as schema.org microdata (`itemtype=…/Question` with a name and accepted or suggested
 * answers), as a pair. Whatever else the element holds follows the pair; null where it is no such question.
 */
export function readFaqPair(element: Element, reading: HtmlReading, parts: PartReaders): Block[] | null {
  if (!/schema\.org\/Question\b/i.test(attribute(element, 'itemType') ?? '')) return null
  const name = findElement(element, (child) => tokens(child, 'itemProp').includes('name'))
  const answers = findElements(element, (child) =>
    tokens(child, 'itemProp').some(
      (property) => property === 'acceptedAnswer' || property === 'suggestedAnswer',
    ),
  )
  if (!name || answers.length === 0 || answers.some((answer) => answer === name)) return null
  const question = parts.runs(name, reading)
  if (!hasWords(question.runs)) return null
  const pair: PairBlock = {
    type: 'pair',
    askedBy: null,
    question: question.runs,
    answers: answers.map((answer) => ({
      speaker: null,
      expertId: null,
      blocks: parts.blocks(answer, reading),
    })),
  }
  const rest = parts.blocks(element, { ...reading, taken: new Set([...reading.taken, name, ...answers]) })
  return [pair, ...question.others, ...rest]
}
