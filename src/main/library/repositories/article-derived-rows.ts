import type { Library } from '../library'
import { mentions, quotes } from '../tables'
import type { DerivedArticle } from './article-derived'
import { insertNumbered } from './statements'

/** Before every position in the document. */
const coverPosition = -1

/** Writes the rows that follow from an article's document: mentions and quotes. */
export function createDerivedRows(library: Library) {
  const { connection, queries } = library
  const insertMention = insertNumbered(queries, mentions)
  const insertQuote = insertNumbered(queries, quotes)
  const presentMentions = connection
    .prepare<[string], unknown[]>(
      `SELECT block_id, kind, record_id, use, sentence FROM mentions
       WHERE article_id = ? AND use <> 'cover' ORDER BY position`,
    )
    .raw()
  const presentQuotes = connection
    .prepare<[string], unknown[]>(
      'SELECT block_id, interview_id, word_from, word_to, text FROM quotes WHERE article_id = ? ORDER BY position',
    )
    .raw()
  const deleteMentions = connection.prepare<[string]>(
    "DELETE FROM mentions WHERE article_id = ? AND use <> 'cover'",
  )
  const deleteQuotes = connection.prepare<[string]>('DELETE FROM quotes WHERE article_id = ?')
  const cover = connection
    .prepare<[string], string>("SELECT record_id FROM mentions WHERE article_id = ? AND use = 'cover'")
    .pluck()
  const deleteCover = connection.prepare<[string]>(
    "DELETE FROM mentions WHERE article_id = ? AND use = 'cover'",
  )
  return {
    /** Rows that are there already stay: most saves change no mention and no quote. */
    write(articleId: string, derived: DerivedArticle): void {
      const mentionRows = derived.mentions.map((mention) => [
        mention.blockId,
        mention.kind,
        mention.recordId,
        mention.use,
        mention.sentence,
      ])
      if (!areSame(presentMentions.all(articleId), mentionRows)) {
        deleteMentions.run(articleId)
        for (const [position, mention] of derived.mentions.entries())
          insertMention({ articleId, position, ...mention })
      }
      const quoteRows = derived.quotes.map((quote) => [
        quote.blockId,
        quote.interviewId,
        quote.wordFrom,
        quote.wordTo,
        quote.text,
      ])
      if (!areSame(presentQuotes.all(articleId), quoteRows)) {
        deleteQuotes.run(articleId)
        for (const [position, quote] of derived.quotes.entries())
          insertQuote({ articleId, position, ...quote })
      }
    },

    writeCover(articleId: string, mediaId: string | null): void {
      if ((cover.get(articleId) ?? null) === mediaId) return
      deleteCover.run(articleId)
      if (mediaId === null) return
      insertMention({
        articleId,
        position: coverPosition,
        blockId: null,
        kind: 'media',
        recordId: mediaId,
        use: 'cover',
        sentence: '',
      })
    },
  }
}

function areSame(present: readonly unknown[][], wanted: readonly unknown[][]): boolean {
  return (
    present.length === wanted.length &&
    present.every((row, index) => row.every((value, column) => value === wanted[index]?.[column]))
  )
}
