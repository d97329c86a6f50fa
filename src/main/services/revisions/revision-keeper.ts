import type { Article } from '@shared/records/article'
import type { ArticleStatus } from '@shared/records/choices'
import type { RevisionCause, RevisionEntry } from '@shared/records/revision'
import { wholly } from '../../library/repositories/revision-parts'
import type { Keeping, ReadyRevision } from '../../library/repositories/revisions'
import type { OpenedLibrary } from '../opened-library'
import type { ChangeFeed } from '../records/change-feed'

export interface KeeperTimes {
  /** Without a save for so long, the writer has paused. Milliseconds, as all of these. */
  pauseMs: number
  /** Somebody who never pauses has a revision all the same. */
  longestMs: number
  /** A change of status is kept once its save is answered. */
  soonMs: number
}

const usualTimes: KeeperTimes = { pauseMs: 30_000, longestMs: 10 * 60_000, soonMs: 400 }

/** The main thread is held for no longer than this at a time. */
const SLICE_MS = 5
const THIN_EVERY_MS = 60 * 60_000
/** More articles changed at once were not written in: their prices or tags were set. */
const MOST_AT_ONCE = 20

/** An article that is being written in. */
interface Writing {
  /** Reads what it was before the first save, where no revision has that; undefined before that save. */
  former: (() => Article) | null | undefined
  /** The status that the newest revision has, or will have. */
  status: ArticleStatus | null
  since: number
  /** Counts changes, so that what came while a revision was made is not taken for kept. */
  changes: number
  timer: NodeJS.Timeout | undefined
}

/**
 * Keeps revisions by itself: of what an article was before somebody wrote in it, at each pause of writing, and when its
 * status changes. Saves are answered first; a revision is made between other work, a few milliseconds at a time.
 */
export class RevisionKeeper {
  private readonly writing = new Map<string, Writing>()
  private readonly thinnedAt = new Map<string, number>()
  private readonly stop: () => void
  private running: Promise<unknown> = Promise.resolve()
  private isOver = false

  constructor(
    private readonly opened: OpenedLibrary,
    private readonly changes: ChangeFeed,
    private readonly times: KeeperTimes = usualTimes,
  ) {
    this.stop = changes.onChange(({ kind, ids }) => {
      if (kind === 'article' && ids.length <= MOST_AT_ONCE) for (const id of ids) this.onChange(id)
    })
  }

  /** Call before a save of an article: holds on to what the first save of a sitting would replace. Takes 1–2 ms then. */
  beforeSave(id: string): void {
    const own = this.writing.get(id)
    if (!this.canWrite() || own?.former !== undefined) return
    const { articles, revisions } = this.opened.records
    const standing = articles.standing(id)
    if (!standing) return
    const isKept = revisions.newest(id)?.revision === standing.revision
    const begun = own ?? this.begin(id, standing.status)
    begun.former = isKept ? null : articles.holdOn(id)
  }

  /**
   * Keeps the present state at once, where a person or a restoration waits for it.
   * @returns null when there is no such article
   */
  keepNow(id: string, keeping: Keeping): RevisionEntry | null {
    const { articles, revisions } = this.opened.records
    this.keepFormer(id)
    const article = articles.get(id)
    if (!article) return null
    const entry = revisions.write(wholly(revisions.makeReady(article)), keeping)
    this.end(id)
    this.changes.tellRevisions(id)
    return entry
  }

  /** Keeps what the article was before this sitting, where that still waits for a pause: somebody looks for it. */
  keepFormerNow(id: string): void {
    if (!this.canWrite() || !this.writing.get(id)?.former) return
    try {
      this.keepFormer(id)
      this.changes.tellRevisions(id)
    } catch {
      // What cannot be written now waits for the pause, and what was kept can be looked at all the same.
    }
  }

  /** Keeps what is still waiting. Call before the library is closed. */
  dispose(): void {
    this.stop()
    this.isOver = true
    for (const id of [...this.writing.keys()])
      try {
        if (this.canWrite()) this.keepNow(id, { cause: 'pause' })
      } catch {
        // The disk is full or gone. The text itself was saved; a revision of it is the lesser thing.
      } finally {
        this.end(id)
      }
  }

  /** Resolves when no revision is being made. */
  async settled(): Promise<void> {
    await this.running
  }

  private onChange(id: string): void {
    if (!this.canWrite()) return
    const { articles, revisions } = this.opened.records
    const standing = articles.standing(id)
    if (!standing) return
    const own = this.writing.get(id) ?? this.begin(id, revisions.newest(id)?.status ?? standing.status)
    own.changes += 1
    this.wait(id, own, standing.status === own.status ? 'pause' : 'status')
  }

  private begin(id: string, status: ArticleStatus | null): Writing {
    const own: Writing = { former: undefined, status, since: Date.now(), changes: 0, timer: undefined }
    this.writing.set(id, own)
    this.wait(id, own, 'pause')
    return own
  }

  private wait(id: string, own: Writing, cause: RevisionCause): void {
    const { pauseMs, longestMs, soonMs } = this.times
    clearTimeout(own.timer)
    const left = own.since + longestMs - Date.now()
    const after = cause === 'status' ? soonMs : Math.max(0, Math.min(pauseMs, left))
    own.timer = setTimeout(() => {
      this.running = this.running.then(() => this.keepAside(id, own, cause))
    }, after).unref()
  }

  /** Never rejects: what could not be kept is tried again at the next change. */
  private async keepAside(id: string, own: Writing, cause: RevisionCause): Promise<void> {
    const { changes } = own
    const { articles } = this.opened.records
    try {
      const former = own.former?.()
      if (former && this.isWorthIt(former)) await this.write(former, startOf(former))
      if (former) own.former = null
      const article = this.goesOn() ? articles.get(id) : null
      const isWorthIt = article !== null && this.isWorthIt(article)
      if (isWorthIt) await this.write(article, { cause })
      if (!this.goesOn()) return
      if (article) own.status = article.status
      // What was kept by hand meanwhile may be written in again: that is another sitting.
      if (own.changes === changes && this.writing.get(id) === own) this.end(id)
      else own.since = Date.now()
      if (isWorthIt) this.changes.tellRevisions(id)
      await this.thinOut(id)
    } catch {
      own.since = Date.now()
    }
  }

  private async write(article: Article, keeping: Keeping): Promise<void> {
    const { library, records } = this.opened
    const ready = await this.inSlices(records.revisions.makeReady(article))
    if (ready) await library.writeSlice(() => records.revisions.write(ready, keeping))
  }

  /** Null when the library is closed meanwhile. */
  private async inSlices(steps: Generator<void, ReadyRevision>): Promise<ReadyRevision | null> {
    while (this.goesOn()) {
      const until = performance.now() + SLICE_MS
      do {
        const step = steps.next()
        if (step.done) return step.value
      } while (performance.now() < until)
      await new Promise((resolve) => setImmediate(resolve))
    }
    return null
  }

  private async thinOut(id: string): Promise<void> {
    if (Date.now() - (this.thinnedAt.get(id) ?? 0) < THIN_EVERY_MS) return
    this.thinnedAt.set(id, Date.now())
    await new Promise((resolve) => setImmediate(resolve))
    if (!this.goesOn()) return
    if (this.opened.records.revisions.thinOut(id) > 0) this.changes.tellRevisions(id)
  }

  private keepFormer(id: string): void {
    const own = this.writing.get(id)
    const former = own?.former?.()
    if (!own || !former) return
    if (this.isWorthIt(former)) this.opened.records.revisions.keep(former, startOf(former))
    own.former = null
  }

  /** A new article that nobody has written in yet is nothing to come back to. */
  private isWorthIt({ id, wordCount }: Article): boolean {
    return wordCount > 0 || this.opened.records.revisions.newest(id) !== null
  }

  private end(id: string): void {
    clearTimeout(this.writing.get(id)?.timer)
    this.writing.delete(id)
  }

  private goesOn(): boolean {
    return !this.isOver && this.opened.library.connection.open
  }

  private canWrite(): boolean {
    const { library } = this.opened
    return library.mode === 'write' && library.connection.open
  }
}

/** It was like this since it was saved last. */
function startOf({ updatedAt }: Article): Keeping {
  return { cause: 'start', madeAt: updatedAt }
}
