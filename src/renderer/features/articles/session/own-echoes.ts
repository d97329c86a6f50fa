/** How long after its answer the library's word of a save may still come, in milliseconds. */
const ECHO_TIME = 1500

/**
 * Tells the library's word of this window's own saves from that of others. One save is told once; a word too many is
 * somebody else's. A wrong guess is harmless: the next save then is refused as stale, never written over.
 */
export class OwnEchoes {
  /** Saves on their way whose word has not come yet. */
  private inFlight = 0
  /** Words of the save on its way that came before its answer. */
  private early = 0
  private awaited: number[] = []

  sent(): void {
    this.inFlight += 1
  }

  saved(at: number): void {
    this.inFlight -= 1
    if (this.early > 0) this.early -= 1
    else this.awaited.push(at + ECHO_TIME)
  }

  failed(): void {
    this.inFlight -= 1
    this.early = 0
  }

  /** Whether a word that comes now is that of an own save. */
  isOwn(now: number): boolean {
    this.awaited = this.awaited.filter((until) => until >= now)
    if (this.awaited.length > 0) {
      this.awaited.shift()
      return true
    }
    if (this.early >= this.inFlight) return false
    this.early += 1
    return true
  }
}
