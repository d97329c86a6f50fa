import type { Article } from '@shared/records/article'
import { call, messageOf } from '../../../api/desk'
import { onAnotherLibrary } from '../../../app/library-state'
import { showProblem } from '../../../app/notices'
import { Store, useStorePart } from '../../../ui/store'
import { ArticleSession } from './article-session'
import { readLibrarySettings } from './library-settings'
import { addOpenWork, removeOpenWork } from './open-work'

// The articles on the screen, two of them in a split view; the inspector's tabs find theirs here.
const shown = new Store<readonly ArticleSession[]>([])

type Caret = { from: number; to: number /** Away from the top of the page. */; scrolled: boolean }

/** An article that is off the screen. Once it is saved it stays for its undo alone, and is ended before long. */
type Left = { session: ArticleSession; isSaved: boolean }

/** So many articles that were left keep what undo goes through. */
const MOST_LEFT = 5

// By id, those left last at the end.
const left = new Map<string, Left>()
const carets = new Map<string, Caret>()
// The pairs that were folded in each article when it was last left.
const folds = new Map<string, readonly string[]>()
let lastId: string | null = null

/** The article that was on the screen last in this window; null before the first. */
export function lastArticleId(): string | null {
  return shown.get().at(-1)?.id ?? lastId
}

export function useSession(id: string): ArticleSession | null {
  return useStorePart(shown, () => shownSession(id))
}

/** The session of an article that is on the screen. */
export function shownSession(id: string): ArticleSession | null {
  return shown.get().find((session) => session.id === id) ?? null
}

export function showSession(session: ArticleSession): void {
  shown.set([...shown.get().filter((other) => other !== session), session])
}

type Prepared = { id: string; opening: Promise<ArticleSession>; session: ArticleSession | null }
let prepared: Prepared | null = null

/** Opens the article that is about to be shown, before its screen is drawn; `openSession` then hands it over. */
export async function prepareSession(id: string): Promise<void> {
  if (prepared?.id === id || shownSession(id)) return
  // Nobody came for the one before: the window was elsewhere again before it was drawn.
  prepared?.opening.then(
    (session) => leaveSession(session, false),
    () => {},
  )
  const own: Prepared = { id, opening: openSession(id), session: null }
  prepared = own
  try {
    own.session = await own.opening
  } catch {
    // The screen asks for it in its turn, and says why it cannot be read.
  }
}

/** The prepared article while nobody has taken it, for the very first drawing. */
export function preparedSession(id: string): ArticleSession | null {
  return prepared?.id === id ? prepared.session : null
}

/** Opens an article, or goes on with one that is prepared or was left a while ago. */
export async function openSession(id: string): Promise<ArticleSession> {
  if (prepared?.id === id) {
    const { opening } = prepared
    prepared = null
    return opening
  }
  const waiting = left.get(id)
  if (waiting && !waiting.isSaved) {
    left.delete(id)
    return waiting.session
  }
  const [article] = await Promise.all([call('articles.get', { id }), readLibrarySettings()]).catch(
    (error) => {
      if (waiting && left.get(id) === waiting) end(waiting)
      throw error
    },
  )
  return goOnWith(waiting, article) ?? beginWith(article)
}

/** @returns null where it was taken or ended meanwhile, or the library has become an older one */
function goOnWith(waiting: Left | undefined, article: Article): ArticleSession | null {
  if (!waiting || left.get(article.id) !== waiting) return null
  const { session } = waiting
  if (article.revision < session.saving.state.get().revision) {
    end(waiting)
    return null
  }
  left.delete(article.id)
  session.saving.meet(article)
  return session
}

function beginWith(article: Article): ArticleSession {
  const session = new ArticleSession(article, folds.get(article.id))
  addOpenWork(session)
  return session
}

/** Takes an article off the screen: saves it, and keeps it for its undo, and by all means where it cannot be saved. */
export async function leaveSession(session: ArticleSession, scrolled: boolean): Promise<void> {
  const { from, to } = session.editor.state.selection
  carets.set(session.id, { from, to, scrolled })
  lastId = session.id
  folds.set(session.id, session.folded.get())
  // What undo showed last is not shown once more when the article is opened again.
  session.shownField.set(null)
  shown.set(shown.get().filter((other) => other !== session))
  const before = left.get(session.id)
  if (before?.isSaved) end(before)
  const leaving: Left = { session, isSaved: false }
  left.set(session.id, leaving)
  try {
    await session.flush()
    leaving.isSaved = true
    endOldest()
  } catch (error) {
    showProblem(`${messageOf(error)} Its text is kept in this window; open it again to go on.`)
  }
}

/** Ends what was left and is saved, but for the last few. */
function endOldest(keep = MOST_LEFT): void {
  const saved = [...left.values()].filter(({ isSaved }) => isSaved)
  for (const one of saved.slice(0, Math.max(0, saved.length - keep))) end(one)
}

function end(one: Left): void {
  const { session } = one
  if (left.get(session.id) === one) left.delete(session.id)
  removeOpenWork(session)
  session.dispose()
}

// Another library, or an older state of the same: what undo would bring back is not of its texts.
onAnotherLibrary(() => endOldest(0))

/** Where the caret was when the article was last left, in this window. */
export function lastCaret(id: string): Caret | null {
  return carets.get(id) ?? null
}
