import type { Library } from '../library'

/** Words quoted from an interview, with the article they stand in. */
export type QuotedWords = {
  articleId: string
  articleTitle: string
  interviewId: string
  wordFrom: number
  wordTo: number
  text: string
}

export type ExpertArticle = {
  id: string
  title: string
  status: string
  answers: number
  mentions: number
}

/** Where experts took part: interviews, words quoted from them, articles. */
export function createExpertWorkRepository(library: Library) {
  const { connection } = library
  const interviews = connection
    .prepare<[string], string>(
      `SELECT DISTINCT interviews.id FROM participants JOIN interviews ON interviews.id = participants.interview_id
       WHERE participants.expert_id = ? AND interviews.binned_at IS NULL
       ORDER BY interviews.held_on IS NULL, interviews.held_on DESC, interviews.id DESC`,
    )
    .pluck()
  const quotes = connection.prepare<[string], QuotedWords>(
    `SELECT quotes.article_id AS articleId, articles.title AS articleTitle, interview_id AS interviewId,
       word_from AS wordFrom, word_to AS wordTo, text
     FROM quotes JOIN articles ON articles.id = quotes.article_id
     WHERE interview_id IN (SELECT value FROM json_each(?)) AND articles.binned_at IS NULL
     ORDER BY articles.updated_at DESC, articles.id, quotes.position`,
  )
  const articles = connection.prepare<[string], ExpertArticle>(
    `SELECT articles.id, articles.title, articles.status,
       max(mentions.use = 'speaker') AS answers, sum(mentions.use <> 'speaker') AS mentions
     FROM mentions JOIN articles ON articles.id = mentions.article_id
     WHERE mentions.record_id = ? AND mentions.kind = 'expert' AND articles.binned_at IS NULL
     GROUP BY articles.id ORDER BY articles.updated_at DESC, articles.id`,
  )
  return {
    /** The talks they took part in, the latest first. */
    interviewIds: (expertId: string): string[] => library.read(() => interviews.all(expertId)),

    /** Everything quoted from these interviews, whoever said it. */
    quotesFrom: (interviewIds: readonly string[]): QuotedWords[] =>
      library.read(() => quotes.all(JSON.stringify(interviewIds))),

    articles: (expertId: string): ExpertArticle[] => library.read(() => articles.all(expertId)),
  }
}
