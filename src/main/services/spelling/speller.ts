import type { Dialect } from '@shared/spelling/dialect'
import type { Hint } from '@shared/spelling/hint'

/** Texts of one kind of English, in the form of `readable`. */
export type ReadTexts = { dialect: Dialect; texts: string[] }

/** The reader of English. */
export type Speller = {
  /** @returns the hints on each text; null where the reader broke or hung over these texts */
  read(request: ReadTexts): Promise<Hint[][] | null>
  /** Gives its memory back; what waits is answered with null. */
  close(): void
}
