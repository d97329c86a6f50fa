import { call } from '../../../api/desk'
import { showProblem } from '../../../app/notices'
import { Store, useStorePart } from '../../../editor/store'
import { ArticleSession } from './article-session'
import { addOpenWork, removeOpenWork } from './open-work'
import { readLibrarySettings } from './services'

// The articles on the screen, two of them in a split view; the inspector's tabs find theirs here.
const shown = new Store<readonly ArticleSession[]>([])

type Caret = { from: number; to: number /** Away from the top of the page. */; scrolled: boolean }

// Articles that are not on the screen but hold something that could not be saved.
const kept = new Map<string, ArticleSession>()
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

/** Opens an article, or goes on with one that is prepared or still unsaved. */
export async function openSession(id: string): Promise<ArticleSession> {
  if (prepared?.id === id) {
    const { opening } = prepared
    prepared = null
    return opening
  }
  const waiting = kept.get(id)
  if (waiting) {
    kept.delete(id)
    return waiting
  }
  const [article] = await Promise.all([call('articles.get', { id }), readLibrarySettings()])
  const session = new ArticleSession(article, folds.get(id))
  addOpenWork(session)
  return session
}

/** Takes an article off the screen: saves it, and keeps it where that fails. */
export async function leaveSession(session: ArticleSession, scrolled: boolean): Promise<void> {
  const { from, to } = session.editor.state.selection
  carets.set(session.id, { from, to, scrolled })
  lastId = session.id
  folds.set(session.id, session.folded.get())
  shown.set(shown.get().filter((other) => other !== session))
  kept.set(session.id, session)
  try {
    await session.flush()
    // It may have come back to the screen meanwhile.
    if (kept.get(session.id) !== session) return
    kept.delete(session.id)
    removeOpenWork(session)
    session.dispose()
  } catch (error) {
    const title = session.fields.get().title || 'Untitled article'
    const why = error instanceof Error ? error.message : String(error)
    showProblem(`“${title}” is not saved: ${why}. Its text is kept in this window; open it again to go on.`)
  }
}

/** Where the caret was when the article was last left, in this window. */
export function lastCaret(id: string): Caret | null {
  return carets.get(id) ?? null
}
