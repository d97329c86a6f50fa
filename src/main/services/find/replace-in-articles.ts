import { setImmediate } from 'node:timers/promises'
import { changedBlocks, putBackBlocks } from '@shared/article/changed-blocks'
import type { ArticleDocument } from '@shared/article/document'
import { editLines, isHeld, type LineEdit } from '@shared/article/find/find-in-document'
import { replacedText } from '@shared/article/find/replaced-text'
import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { Article } from '@shared/records/article'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { ReplacedArticle } from '../../library/repositories/replacements'
import type { ChangeFeed } from '../records/change-feed'
import type { Following } from '../records/record-call-types'
import { saveWithin } from '../save-within'
import { slicesInTurn, slicesOf } from '../slices'
import { keyOf, patternOf, placesIn } from './find-in-articles'

type Wish = CallParsed<'find.replaceInArticles'>

/** Articles of one transaction: some tens of milliseconds, after which saves are answered. */
const SLICE = 10

/**
 * Replaces words in many articles, a slice at a time, with a way back that each slice keeps in the library as it is
 * made, and a revision of what each article was. Stopped or failed, it takes back what it did; after a crash that is
 * left to the writer, who finds it among past replacements. An article is always either replaced in whole or as it was.
 */
export function createReplacing(library: Library, records: Repositories, changes: ChangeFeed) {
  const { articles, replacements, revisions } = records

  async function replace(wish: Wish, following: Following = {}) {
    const { undoId } = wish
    const pattern = patternOf(wish.query)
    const done: ReplacedArticle[] = []
    const left: string[] = []
    let places = 0
    library.write(() => replacements.begin(undoId, wish.query.text, wish.replacement.text))
    try {
      const slices = slicesInTurn(wish.articles, SLICE, following, () => 'Every article is as it was.')
      for await (const slice of slices)
        library.write(() => {
          for (const { articleId, revision, keys } of slice) {
            const article = articles.get(articleId)
            if (!article || article.binnedAt !== null) continue
            const edited = article.revision === revision ? edit(article, keys, wish, pattern) : null
            if (!edited) left.push(article.title || 'Untitled article')
            if (!edited || edited.places === 0) continue
            done.push(write(undoId, article, edited.document))
            places += edited.places
          }
        })
      library.write(() => (done.length > 0 ? replacements.end(undoId) : replacements.remove(undoId)))
    } catch (error) {
      await putBack(done)
      library.write(() => replacements.remove(undoId))
      throw error
    }
    tell(done)
    for (const { articleId } of done) changes.tellRevisions(articleId)
    return { undoId, changed: done.map(({ articleId }) => articleId), places, left }
  }

  /** Saves a replaced text, with the way back to what the article was. */
  function write(undoId: string, article: Article, document: ArticleDocument): ReplacedArticle {
    const { id: articleId, status } = article
    revisions.keep(article, { cause: 'replace' })
    saveWithin(records, article, status === 'published' ? 'needs-update' : status, document)
    const replaced = { articleId, status, blocks: changedBlocks(article.document.content, document.content) }
    replacements.add(undoId, replaced)
    return replaced
  }

  /** @throws DeskError `not-found` once it is forgotten or was taken back */
  async function undo(undoId: string) {
    const done = replacements.articlesOf(undoId)
    if (done.length === 0)
      throw new DeskError('not-found', 'This replacement can no longer be taken back. Nothing was changed.')
    const answer = await putBack(done)
    library.write(() => replacements.remove(undoId))
    return answer
  }

  /** What nobody changed since is as it was. */
  async function putBack(done: readonly ReplacedArticle[]) {
    const problems: string[] = []
    let restored = 0
    for (const slice of slicesOf(done, SLICE)) {
      await setImmediate()
      library.write(() => {
        for (const { articleId, status, blocks } of slice) {
          const article = articles.get(articleId)
          if (!article) continue
          const { document, putBack } = putBackBlocks(article.document, blocks)
          if (putBack < blocks.length)
            problems.push(
              `“${article.title || 'Untitled article'}” was changed since; what is new in it stays as it is now.`,
            )
          if (putBack === 0) continue
          // What readers were shown meanwhile is no longer what it says.
          const back = article.status === 'published' ? 'needs-update' : status
          saveWithin(records, article, article.status === 'needs-update' ? status : back, document)
          restored += 1
        }
      })
    }
    tell(done)
    return { restored, problems }
  }

  function tell(done: readonly ReplacedArticle[]): void {
    if (done.length > 0)
      changes.tell(
        'article',
        done.map(({ articleId }) => articleId),
      )
  }

  return { replace, undo }
}

/** The article with the places of these keys replaced; those in chips stay. */
function edit(
  article: Article,
  keys: readonly string[],
  { query, replacement }: Wish,
  pattern: RegExp,
): { document: ArticleDocument; places: number } {
  const wanted = new Set(keys)
  const edits = new Map<number, LineEdit[]>()
  let places = 0
  for (const { line, places: found } of placesIn([article], query, pattern)[0] ?? [])
    for (const place of found) {
      if (!wanted.has(keyOf(line, place)) || isHeld(line, place)) continue
      const put = replacedText(place, replacement, query.isExpression)
      if (put === place.groups[0]) continue
      const own = edits.get(line.index) ?? []
      own.push({ from: place.from, to: place.to, put })
      edits.set(line.index, own)
      places += 1
    }
  return { document: editLines(article.document, edits), places }
}
