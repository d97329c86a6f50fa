import { setImmediate } from 'node:timers/promises'
import { type DocumentLine, isHeld, linesOfDocument } from '@shared/article/find/find-in-document'
import { type FoundPlace, findInText } from '@shared/article/find/find-in-text'
import { compileQuery, type FindQuery } from '@shared/article/find/find-query'
import { NO_LETTER } from '@shared/article/no-letter'
import { DeskError } from '@shared/ipc/errors'
import { type FoundArticle, PLACES_SHOWN } from '@shared/ipc/find-calls'
import type { Article } from '@shared/records/article'
import type { Repositories } from '../../library/repositories'
import type { Following } from '../records/record-call-types'
import { withinTime } from './within-time'

/** Articles that are read between two pauses: some tens of milliseconds. */
const SLICE = 50
/** An expression that takes longer than this on a slice, in milliseconds, could take for ever. */
const PATIENCE = 500
/** Letters that are shown on each side of a place. */
const AROUND = 70

/** A line with the places in it. */
export type LineWithPlaces = { line: DocumentLine; places: FoundPlace[] }

/** @throws DeskError `invalid-input` where the expression is none */
export function patternOf(query: FindQuery): RegExp {
  const compiled = compileQuery(query)
  if ('problem' in compiled) throw new DeskError('invalid-input', compiled.problem)
  return compiled.pattern
}

/** @throws DeskError `invalid-input` where the expression takes too long */
export function placesIn(
  articles: readonly Article[],
  query: FindQuery,
  pattern: RegExp,
): LineWithPlaces[][] {
  const found = withinTime(
    () =>
      articles.map(({ document }) =>
        linesOfDocument(document, query.scope).flatMap((line) => {
          const places = findInText(line.text, pattern)
          return places.length > 0 ? [{ line, places }] : []
        }),
      ),
    PATIENCE,
  )
  if (!found)
    throw new DeskError(
      'invalid-input',
      'This expression takes too long. Make it simpler. Nothing was changed.',
    )
  return found
}

/** What tells a place from the others of its article. */
export function keyOf(line: DocumentLine, place: FoundPlace): string {
  return `${line.index}.${place.from}`
}

/**
 * Looks through all articles that are not in the bin, a slice at a time.
 * @throws DeskError `invalid-input` for an expression that is none or takes too long; `cancelled`
 */
export async function findInArticles(
  { articles }: Repositories,
  query: FindQuery,
  { signal, onProgress }: Following = {},
): Promise<{ articles: FoundArticle[]; isCut: boolean }> {
  const pattern = patternOf(query)
  const ids = articles.allIds()
  const found: FoundArticle[] = []
  let total = 0
  for (let from = 0; from < ids.length && total < PLACES_SHOWN; from += SLICE) {
    await setImmediate()
    if (signal?.aborted) throw new DeskError('cancelled', 'The search was stopped.')
    const read = articles.getMany(ids.slice(from, from + SLICE)).filter(({ binnedAt }) => binnedAt === null)
    placesIn(read, query, pattern).forEach((lines, index) => {
      const article = read[index]
      const places = lines.flatMap(({ line, places }) => places.map((place) => shownPlace(line, place)))
      if (!article || places.length === 0) return
      const { id, title, status, revision } = article
      found.push({ articleId: id, title, status, revision, places: places.slice(0, PLACES_SHOWN - total) })
      total += places.length
    })
    onProgress?.(Math.min(ids.length, from + SLICE), ids.length)
  }
  return { articles: found.filter(({ places }) => places.length > 0), isCut: total >= PLACES_SHOWN }
}

function shownPlace(line: DocumentLine, place: FoundPlace): FoundArticle['places'][number] {
  const { text } = line
  const { from, to } = place
  // One that follows its record has no words here.
  const read = (part: string) => part.replaceAll(NO_LETTER, '…')
  return {
    key: keyOf(line, place),
    kind: line.kind,
    before: cutStart(read(text.slice(0, from))),
    found: read(text.slice(from, to)),
    after: cutEnd(read(text.slice(to))),
    isHeld: isHeld(line, place),
  }
}

function cutStart(text: string): string {
  return text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*\s/u, '')}`
}

function cutEnd(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s\S*$/u, '')}…`
}
