import type { ExpertWork } from '@shared/ipc/expert-calls'
import type { Interview } from '@shared/records/interview'
import type { Repositories } from '../../library/repositories'
import type { QuotedWords } from '../../library/repositories/expert-work'

/** Everything an expert did with the writer, on one page: talks, quoted words, articles. */
export function expertWork(records: Repositories, expertId: string): ExpertWork {
  const ids = records.expertWork.interviewIds(expertId)
  const interviews = records.interviews.getMany(ids)
  const said = new Map(interviews.map((interview) => [interview.id, wordsSaid(interview, expertId)]))
  return {
    interviews: interviews.map(({ id, title, heldOn }) => ({
      id,
      title,
      heldOn,
      words: (said.get(id) ?? []).reduce(
        (sum, { from, to, offRecord }) => sum + (offRecord ? 0 : to - from),
        0,
      ),
    })),
    quotes: joined(
      records.expertWork
        .quotesFrom(ids)
        .filter(({ interviewId, wordFrom }) =>
          said.get(interviewId)?.some(({ from, to }) => wordFrom >= from && wordFrom < to),
        ),
    ),
    articles: records.expertWork
      .articles(expertId)
      .map((article) => ({ ...article, answers: article.answers === 1 })),
  }
}

/** A chip inside of quoted words parts them in two; for a reader they are one quote. */
function joined(quotes: readonly QuotedWords[]): ExpertWork['quotes'] {
  const whole: ExpertWork['quotes'] = []
  let before: QuotedWords | undefined
  for (const quote of quotes) {
    const last = whole.at(-1)
    const goesOn =
      before?.articleId === quote.articleId &&
      before.interviewId === quote.interviewId &&
      before.wordFrom === quote.wordFrom &&
      before.wordTo === quote.wordTo
    if (last && goesOn) last.parts.push(quote.text.trim())
    else
      whole.push({
        articleId: quote.articleId,
        articleTitle: quote.articleTitle,
        parts: [quote.text.trim()],
      })
    before = quote
  }
  return whole
}

/** The stretches of the transcript, in words counted from 0, that the expert said. */
function wordsSaid(interview: Interview, expertId: string) {
  const voices = new Set(
    interview.participants.filter((person) => person.expertId === expertId).map(({ id }) => id),
  )
  let from = 0
  return interview.segments.flatMap(({ participantId, text, offRecord }) => {
    const to = from + text.split(/\s+/).filter((word) => word !== '').length
    const stretch = { from, to, offRecord }
    from = to
    return participantId !== null && voices.has(participantId) ? [stretch] : []
  })
}
