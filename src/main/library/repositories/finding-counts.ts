import type { FindingCount } from '@shared/checks/finding'
import type { Library } from '../library'
import { once } from './statements'

/** How much the checks found in articles when they last read them; gone once an article's text is another one. */
export function createFindingCountRepository(library: Library) {
  const { connection } = library
  const statements = once(() => ({
    keep: connection.prepare<[number, string, number]>(
      `INSERT INTO finding_counts (article_id, findings)
       SELECT id, CAST(? AS INTEGER) FROM articles WHERE id = ? AND revision = ?
       ON CONFLICT (article_id) DO UPDATE SET findings = excluded.findings`,
    ),
    all: connection.prepare<[], FindingCount>(
      `SELECT article_id AS articleId, findings FROM finding_counts
       JOIN articles ON articles.id = article_id WHERE binned_at IS NULL AND findings > 0`,
    ),
  }))
  return {
    /** @returns false where the article is gone or another one than was read */
    keep: (articleId: string, revision: number, findings: number): boolean =>
      library.write(() => statements().keep.run(findings, articleId, revision).changes > 0),

    /** Of articles in use in which something was found. */
    all: (): FindingCount[] => library.read(() => statements().all.all()),
  }
}
