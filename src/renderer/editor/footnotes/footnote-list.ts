import { Store } from '../../ui/store'

/** A footnote as the list under the text shows it. */
export type ListedFootnote = { id: string; number: number; words: string }

/** The footnotes of an open article, in the order of their numbers. The editor keeps it; React draws it. */
export class FootnoteList extends Store<readonly ListedFootnote[]> {
  constructor() {
    super([])
  }
}
