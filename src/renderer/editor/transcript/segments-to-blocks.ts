import type {
  AnswerBlock,
  AnswerNode,
  InlineNode,
  QaNode,
  QuestionNode,
  TextMark,
} from '@shared/article/document'
import type { Interview, Participant, Segment } from '@shared/records/interview'

/** Where each segment begins in the transcript's words, counted from 0: what provenance points at. */
function wordStarts(segments: readonly Segment[]): Map<string, number> {
  const starts = new Map<string, number>()
  let count = 0
  for (const segment of segments) {
    starts.set(segment.id, count)
    count += wordsIn(segment.text)
  }
  return starts
}

/** Words as a transcript counts them: what stands between spaces. */
function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

type Made = { pairs: QaNode[] /** What was said before any question. */; blocks: AnswerBlock[] }

/**
 * Segments as questions and answers: what the interviewer says asks, what the others say answers. Words of an answer
 * carry the place they have in the transcript.
 */
export function segmentsToBlocks(interview: Interview, chosen: readonly Segment[]): Made {
  const starts = wordStarts(interview.segments)
  const people = new Map(interview.participants.map((person) => [person.id, person]))
  const answerers = new Set(
    interview.participants.filter(({ role }) => role !== 'interviewer').map(({ id }) => id),
  )
  const made: Made = { pairs: [], blocks: [] }
  for (const segment of chosen) {
    const person = segment.participantId === null ? undefined : people.get(segment.participantId)
    if (person?.role === 'interviewer') {
      addQuestion(made, segment, person, people)
      continue
    }
    const start = starts.get(segment.id) ?? 0
    const mark: TextMark = {
      type: 'quote',
      attrs: { interviewId: interview.id, from: start, to: start + wordsIn(segment.text) },
    }
    const paragraph = { type: 'paragraph' as const, attrs: { id: null }, content: said(segment.text, [mark]) }
    const pair = made.pairs.at(-1)
    if (pair) addAnswer(pair, paragraph, person, answerers.size > 1)
    else made.blocks.push(paragraph)
  }
  for (const pair of made.pairs)
    if (pair.content.length === 1) (pair.content as (QuestionNode | AnswerNode)[]).push(answerBy(null, []))
  return made
}

function addQuestion(
  made: Made,
  segment: Segment,
  person: Participant,
  people: Map<string, Participant>,
): void {
  const pair = made.pairs.at(-1)
  // Two turns of the asker in a row are one question.
  if (pair && pair.content.length === 1) {
    const [question] = pair.content
    question.content = [...(question.content ?? []), ...said(` ${segment.text.trim()}`, [])]
    return
  }
  const askers = [...people.values()].filter(({ role }) => role === 'interviewer').length
  const question: QuestionNode = {
    type: 'question',
    attrs: { id: null, askedBy: askers > 1 ? person.name : null },
    content: said(segment.text, []),
  }
  // The answers come with the segments that follow.
  made.pairs.push({ type: 'qa', attrs: { id: null }, content: [question] as unknown as QaNode['content'] })
}

function addAnswer(
  pair: QaNode,
  paragraph: AnswerBlock,
  person: Participant | undefined,
  several: boolean,
): void {
  const last = pair.content.at(-1)
  const voice = several || !person ? (person ?? null) : null
  const named = answerBy(voice, [paragraph])
  if (
    last?.type === 'answer' &&
    last.attrs.expertId === named.attrs.expertId &&
    last.attrs.speaker === named.attrs.speaker
  ) {
    last.content.push(paragraph)
    return
  }
  pair.content.push(named)
}

function answerBy(person: Participant | null, content: AnswerBlock[]): AnswerNode {
  const expertId = person?.expertId ?? null
  return {
    type: 'answer',
    attrs: { id: null, expertId, speaker: expertId === null ? (person?.name ?? null) : null },
    content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: null } }],
  }
}

function said(text: string, marks: TextMark[]): InlineNode[] {
  const words = text.replace(/\s+/g, ' ')
  return words.trim() === '' ? [] : [{ type: 'text', text: words, ...(marks.length > 0 && { marks }) }]
}
