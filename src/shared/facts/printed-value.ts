import type { FactField } from '../article/document'
import type { Money } from '../records/common'

/**
 * A value from a product's record as an export printed it. It remembers which size and currency it was about, because
 * the price of another size is another fact.
 */
export type PrintedValue = {
  productId: string
  field: FactField
  /** As readers saw it: "€34.00", "75 ml". */
  value: string
  /** The day it was true on, `YYYY-MM-DD`; null where nobody noted one. */
  asOf: string | null
  /** Null where the record had no sizes, or it is not known which one was meant. */
  sizeId: string | null
  /** The amount of a price; null for other fields, and where the text could not be read as one. */
  money: Money | null
}

/** Where in an article a value was printed, and in what form. */
export type PrintedPlace = PrintedValue & {
  /** The block it stands in. */
  blockId: string | null
  /** A value in the text, or a line of a product's card. */
  use: 'fact' | 'card'
  mode: 'live' | 'pinned'
}
