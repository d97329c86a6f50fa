import type { LibraryFiles } from '../library/layout'
import { seemsFree } from '../library/lock'

/** Often enough for whoever waits for another window to close; each look reads one line. */
const LOOK_EVERY_MS = 2000

/** Watches whether the process that may write to a library, which is open here for reading only, has ended that. */
export class HolderWatch {
  holder: 'there' | 'gone' = 'there'
  private readonly timer: NodeJS.Timeout

  /** @param changed told when it seems to have gone, and when somebody is there again */
  constructor(
    private readonly files: LibraryFiles,
    private readonly changed: () => void,
    everyMs = LOOK_EVERY_MS,
  ) {
    this.timer = setInterval(() => this.look(), everyMs).unref()
  }

  stop(): void {
    clearInterval(this.timer)
  }

  private look(): void {
    const holder = seemsFree(this.files) ? 'gone' : 'there'
    if (holder === this.holder) return
    this.holder = holder
    this.changed()
  }
}
