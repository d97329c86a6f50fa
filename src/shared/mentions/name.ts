import type { MentionKind } from '../article/document'

/** One way of writing a record's name. */
export type LibraryName = {
  kind: MentionKind
  id: string
  /** As it is written in the record. */
  text: string
  /**
   * `name` is the record's own; `alias` is right in its place (a short form, a former name); `misspelling` is never
   * right, and the record's own name stands for it.
   */
  form: 'name' | 'alias' | 'misspelling'
  /** The record's own name. */
  name: string
}

/** A record that words in a text may name. */
export type NameCandidate = {
  kind: MentionKind
  id: string
  /** The record's own name. */
  name: string
  /** What should be written there: the record's name, or the alias that was meant. */
  spelling: string
  /** Whether that alias is another name than the record's own. */
  isAlias: boolean
  /** `right`: written as it should be. `wrong`: accents, capitals, apostrophes or letters differ. */
  written: 'right' | 'wrong'
}

/** A name that stands in a text as plain words. */
export type FoundName = {
  /** Where it stands, in UTF-16 units of the text. */
  from: number
  to: number
  /** The words there. */
  text: string
  /** What names are compared by: the same for all writings of one name. */
  key: string
  /** The likeliest first; never empty. More than one where several records go by this name. */
  candidates: [NameCandidate, ...NameCandidate[]]
}
