import type { ArticleDocument, FactField, MentionKind } from '@shared/article/document'
import type { Media } from '@shared/records/media'
import type { Product } from '@shared/records/product'
import type { BlockControls } from './blocks/block-controls'
import type { CalmSource } from './calm/calm'
import type { ArticleSpelling } from './findings/article-spelling'
import type { Findings } from './findings/findings'
import type { FootnoteList } from './footnotes/footnote-list'
import type { ChipCardStore } from './names/chip-card-store'
import type { NameOffers } from './names/name-offers'
import type { ArticleNotes } from './notes/article-notes'
import type { PanelStore } from './panels'
import type { References } from './references/references'

/** A name to offer while the writer types `@` or picks a record. */
export type Suggested = { kind: MentionKind; id: string; name: string; detail: string }

/** A value that an export of this article printed. `printedOn` is in milliseconds UTC. */
export type PrintedBefore = { field: FactField; value: string; printedOn: number; profileName: string }

/** What the editor needs of the window around it. The editor itself makes no calls. */
export type EditorServices = {
  references: References
  panels: PanelStore
  blocks: BlockControls
  card: ChipCardStore
  offers: NameOffers
  findings: Findings
  spelling: ArticleSpelling
  notes: ArticleNotes
  calm: CalmSource
  footnotes: FootnoteList
  /** BCP 47; prices are shown as its readers expect them. */
  language(): string
  /** Whether quotes, dashes and spaces are set as one types. */
  smartPunctuation(): boolean
  /** @param kinds all where it is left out */
  suggest(text: string, kinds?: readonly MentionKind[]): Promise<Suggested[]>
  /**
   * Makes a record with this name and says so, with a way to undo it, which puts it in the bin and calls `takeBack`.
   * @returns its id; null where it could not be made, which was said
   */
  create(kind: MentionKind, name: string, takeBack: (id: string) => void): Promise<string | null>
  /** Whole products, in the order asked for. */
  products(ids: readonly string[]): Promise<Product[]>
  /** What the last exports of this article printed of a product, newest first. */
  printedOf(productId: string): Promise<PrintedBefore[]>
  /** Asks for pictures with a native dialog. */
  pickMedia(): Promise<Media[]>
  /** Takes in pictures that were pasted or dropped from outside. */
  addPictures(files: readonly File[]): Promise<Media[]>
  /** What was pasted, as an article would hold it, and what was left out of it; null where it is better taken as it is. */
  readPasted(pasted: {
    html: string | null
    text: string
  }): Promise<{ document: ArticleDocument; leftOut: string[] } | null>
  /** Has what is on the clipboard pasted as plain text where the caret is. */
  pastePlain(): void
  /** Whether the library has a record with this id. */
  isThere(id: string): Promise<boolean>
  /** Those of the ids that are of no record of the library and of none that was merged. */
  missing(ids: string[]): Promise<string[]>
  openAddress(address: string): void
  openRecord(kind: MentionKind, id: string): void
  /** One line for the writer: something that asks to be read. */
  tell(message: string): void
  /** One line for the writer: something that was done. */
  say(message: string): void
  undo(): boolean
  redo(): boolean
}
