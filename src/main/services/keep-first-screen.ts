import { rmSync, writeFileSync } from 'node:fs'
import type { CallName } from '@shared/ipc/contract'
import type { FirstAnswer } from '@shared/ipc/first-answers'
import type { LibraryState } from '@shared/records/library'
import type { Preferences } from '@shared/records/settings'
import { renameSync } from '../library/rename'
import { cleanlyClosed, type FirstScreen, pageName, textOf } from './first-screen'

/** Answers a call as a window's is answered. @throws what its handler throws */
export type Ask = (name: CallName, input: unknown) => Promise<unknown>

/** What a page asks by itself until it is all drawn, as far as the answer is the same on another day. */
const askedAtFirst: readonly CallName[] = [
  'articles.list',
  'references.get',
  'templates.fieldHints',
  'notes.ofArticle',
  'checks.counts',
]

/** The next start asks what was asked last; what it asks otherwise, main answers then. */
const REMEMBERED = 3

/** Remembers what pages ask, so that it can be asked once more in their place when the app is ended. */
export class FirstCalls {
  private readonly inputs = new Map<string, string[]>(askedAtFirst.map((name) => [name, []]))

  /** @param given the answers that the first page of this start had, as JSON: it did not ask for those, and needs them */
  constructor(given: string | null = null) {
    // As this class made them.
    const answers = given === null ? [] : (JSON.parse(given) as FirstAnswer[])
    for (const { name, input } of answers.toReversed()) this.heard(name, input)
  }

  heard(name: string, input: unknown): void {
    const known = this.inputs.get(name)
    if (!known || isNarrowed(input)) return
    const text = JSON.stringify(input)
    const others = known.filter((other) => other !== text)
    known.splice(0, known.length, text, ...others.slice(0, REMEMBERED - 1))
  }

  /**
   * Asks all of it, while the library is open.
   * @returns null where the next start is better off asking by itself: nothing is open, or not as it should be
   */
  async askAgain(ask: Ask): Promise<FirstAnswer[] | null> {
    const answers: FirstAnswer[] = []
    const answered = async (name: CallName, input: unknown): Promise<unknown> => {
      const value = await ask(name, input)
      answers.push({ name, input, answer: { ok: true, value } })
      return value
    }
    try {
      // These handlers answer what their contract says.
      const state = (await answered('library.state', null)) as LibraryState
      const { lastArticleId } = (await answered('preferences.get', null)) as Preferences
      if (!isInOrder(state) || lastArticleId === null) return null
      await answered('settings.get', null)
      await answered('articles.get', { id: lastArticleId })
    } catch {
      // The article is gone, or cannot be read: the next start says so.
      return null
    }
    for (const name of askedAtFirst) {
      for (const text of this.inputs.get(name) ?? []) await answered(name, JSON.parse(text)).catch(() => {})
    }
    return answers
  }
}

/** A list that shows, say, what is late, is another one tomorrow. */
function isNarrowed(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || !('where' in input)) return false
  return Array.isArray(input.where) && input.where.length > 0
}

function isInOrder({ open, readOnly, problem, restored }: LibraryState): boolean {
  return open && !readOnly && problem === null && restored === 0
}

/**
 * Keeps the answers once the library is closed; without answers, those of an earlier start are thrown away. Never
 * throws: a start does without them.
 * @param files `kept` is where the answers go; the others are what they are true for
 */
export function keepFirstScreen(
  files: { kept: string; index: string; preferences: string; library: string | null },
  answers: FirstAnswer[] | null,
): void {
  try {
    const page = pageName(files.index)
    const preferences = textOf(files.preferences)
    const library = files.library === null ? null : cleanlyClosed(files.library)
    if (!answers || page === null || preferences === null || library === null) {
      rmSync(files.kept, { force: true })
      return
    }
    const kept: FirstScreen = { page, preferences, library, answers: JSON.stringify(answers) }
    const partial = `${files.kept}.${process.pid}`
    writeFileSync(partial, JSON.stringify(kept))
    renameSync(partial, files.kept)
  } catch {
    // Old answers are of another state of the library, and are known by that.
  }
}
