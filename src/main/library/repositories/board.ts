import type { BoardCard, BoardPlace } from '@shared/records/board'
import type { ArticleStatus } from '@shared/records/choices'
import type { Library } from '../library'
import { inOrder } from './in-order'

type CardRow = Omit<BoardCard, 'experts' | 'editedSinceApproved'> & {
  experts: string
  editedSinceApproved: number
}

/** Names beyond these are not shown. */
const namesShown = 3

// Speakers of the text; before there is a text, those of the talks it is made from.
const expertNames = `(
  SELECT json_group_array(name) FROM (
    SELECT experts.name FROM mentions JOIN experts ON experts.id = mentions.record_id
    WHERE mentions.article_id = articles.id AND mentions.kind = 'expert' AND mentions.use = 'speaker'
    UNION SELECT experts.name FROM article_interviews
    JOIN participants ON participants.interview_id = article_interviews.interview_id
    JOIN experts ON experts.id = participants.expert_id
    WHERE article_interviews.article_id = articles.id
    ORDER BY 1 LIMIT ${namesShown}
  )
)`

// Words came or went in a revision after the first of those that are Approved one after another.
const editedSinceApproved = `articles.status = 'approved' AND EXISTS (
  SELECT 1 FROM revisions WHERE article_id = articles.id AND status = 'approved' AND added + removed > 0
  AND made_at > (
    SELECT min(made_at) FROM revisions WHERE article_id = articles.id AND status = 'approved'
    AND made_at > coalesce(
      (SELECT max(made_at) FROM revisions WHERE article_id = articles.id AND status IS NOT 'approved'), 0)
  )
)`

/** Articles as cards of the board, and the places that people gave them. */
export function createBoardRepository(library: Library) {
  const { connection } = library
  const cards = connection.prepare<[string], CardRow>(
    `SELECT id, title, status, client, deadline, published_on AS publishedOn, word_count AS wordCount,
       word_budget AS wordBudget, cover_media_id AS coverMediaId, ${expertNames} AS experts,
       (SELECT count(*) FROM notes WHERE article_id = articles.id AND is_todo AND resolved_at IS NULL) AS openTodos,
       ${editedSinceApproved} AS editedSinceApproved
     FROM articles WHERE id IN (SELECT value FROM json_each(?))`,
  )
  const words = connection.prepare<[string], { status: ArticleStatus; words: number }>(
    `SELECT status, sum(word_count) AS words FROM articles
     WHERE id IN (SELECT value FROM json_each(?)) GROUP BY status`,
  )
  const positions = connection.prepare<[ArticleStatus], { articleId: string; position: string }>(
    'SELECT article_id AS articleId, position FROM board_places WHERE status = ?',
  )
  const place = connection.prepare<BoardPlace>(
    `INSERT INTO board_places (article_id, status, position) VALUES (@articleId, @status, @position)
     ON CONFLICT (article_id, status) DO UPDATE SET position = excluded.position`,
  )
  const all = connection.prepare<[], BoardPlace>(
    'SELECT article_id AS articleId, status, position FROM board_places ORDER BY article_id, status',
  )
  const one = connection.prepare<[string, ArticleStatus], number>(
    'SELECT 1 FROM board_places WHERE article_id = ? AND status = ?',
  )

  return {
    /** In the order asked for. */
    cards: (ids: readonly string[]): BoardCard[] =>
      library.read(() => inOrder(ids, cards.all(JSON.stringify(ids)).map(rowToCard))),

    /** The words of these articles, by status. */
    words: (ids: readonly string[]): Map<ArticleStatus, number> =>
      library.read(() => new Map(words.all(JSON.stringify(ids)).map(({ status, words }) => [status, words]))),

    /** The places that articles have under a status, by the article's id. */
    positions: (status: ArticleStatus): Map<string, string> =>
      library.read(
        () => new Map(positions.all(status).map(({ articleId, position }) => [articleId, position])),
      ),

    /** Gives an article a place instead of the one it had under this status. */
    place: (given: BoardPlace): void => library.write(() => void place.run(given)),

    allPlaces: (): BoardPlace[] => library.read(() => all.all()),

    hasPlace: ({ articleId, status }: BoardPlace): boolean =>
      library.read(() => one.get(articleId, status) !== undefined),
  }
}

function rowToCard({ experts, editedSinceApproved, ...row }: CardRow): BoardCard {
  // A list of names, made by the statement above.
  const names = JSON.parse(experts) as string[]
  return { ...row, experts: names, editedSinceApproved: editedSinceApproved === 1 }
}
