import type { Line, LineKind } from '@shared/article/compare/lines'
import type { NameOfRecord } from './name-of-record'

const kindWords: Record<LineKind, string> = {
  question: 'a question',
  paragraph: 'a paragraph',
  heading2: 'a heading',
  heading3: 'a smaller heading',
  heading4: 'the smallest heading',
  quotation: 'a quotation',
  caption: 'a picture',
  footnote: 'a footnote',
  pullQuote: 'a pull quote',
  productCard: 'a product card',
  expertCard: 'an expert card',
  divider: 'a divider',
}

/** What was chosen for a line before, where that is no longer so: "was a paragraph", "was said by Dr. Okafor". */
export function formNote(line: Line, former: Line, nameOf: NameOfRecord): string {
  if (line.kind !== former.kind) return `was ${kindWords[former.kind]}`
  if (line.depth !== former.depth)
    return former.depth === 0 ? 'was no item of a list' : 'stood elsewhere in a list'
  const [speaker, formerSpeaker] = [line, former].map(
    ({ answer }) => (answer?.expertId && nameOf('expert', answer.expertId)) || answer?.speaker || null,
  )
  if (speaker !== formerSpeaker)
    return formerSpeaker ? `was said by ${formerSpeaker}` : 'had no speaker of its own'
  if (line.recordId !== former.recordId) return line.kind === 'caption' ? 'another picture' : 'another record'
  return 'settings changed'
}
