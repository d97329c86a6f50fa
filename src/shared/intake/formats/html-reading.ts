import type { Element } from 'hast'
import type { Block, Run } from '../blocks'
import type { ClassStyles } from './html-style'
import type { Tree } from './html-tree'

/** What the walker needs to know, and what it gathers besides the blocks. */
export type HtmlReading = {
  classes: ClassStyles
  /** Elements that are not the article's: their words go to `dropped`, where they stood. */
  boilerplate: ReadonlySet<Element>
  /** Elements whose words another reader has already taken (a figure's caption, a quote's source). */
  taken: ReadonlySet<Element>
  dropped: string[]
  warnings: string[]
  /** Links left without a target because it could have run something. */
  unsafeLinks: number
}

/** A reading of a tree in which nothing is left out. */
export function plainReading(overrides: Partial<HtmlReading> = {}): HtmlReading {
  return {
    classes: new Map(),
    boilerplate: new Set(),
    taken: new Set(),
    dropped: [],
    warnings: [],
    unsafeLinks: 0,
    ...overrides,
  }
}

export type PartReaders = {
  blocks: (tree: Tree, reading: HtmlReading) => Block[]
  /** Words as one text, and the blocks (pictures, lists) that stood among them. */
  runs: (tree: Tree, reading: HtmlReading) => { runs: Run[]; others: Block[] }
}

export function unsafeLinkWarnings(reading: HtmlReading): string[] {
  if (reading.unsafeLinks === 0) return []
  const links = reading.unsafeLinks === 1 ? '1 link had' : `${reading.unsafeLinks} links had`
  return [`${links} an address that is not safe to follow; the words are kept without it.`]
}
