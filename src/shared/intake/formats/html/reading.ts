import type { Element } from 'hast'
import type { Block, Run } from '../../blocks'
import type { BlockBuilder } from './block-builder'
import type { ClassStyles, RunStyle } from './style'
import type { Tree } from './tree'

/** What the walker over a page needs to know, and what it gathers besides the blocks. */
export type HtmlReading = {
  classes: ClassStyles
  /** Elements that are not the article's: their words go to `dropped`, where they stood. */
  boilerplate: ReadonlySet<Element>
  /** Elements whose words another reader has already taken (a figure's caption, a quote's source). */
  taken: ReadonlySet<Element>
  dropped: string[]
  warnings: string[]
  /** Links that lost their target because it could have run something. */
  unsafeLinks: Element[]
}

/** A reading of a tree in which nothing is left out. */
export function plainReading(overrides: Partial<HtmlReading> = {}): HtmlReading {
  return {
    classes: new Map(),
    boilerplate: new Set(),
    taken: new Set(),
    dropped: [],
    warnings: [],
    unsafeLinks: [],
    ...overrides,
  }
}

export function takeAlso(reading: HtmlReading, elements: readonly Element[]): HtmlReading {
  return { ...reading, taken: new Set([...reading.taken, ...elements]) }
}

/** How the reader of one element hands its parts back to the walker. */
export type PartReaders = {
  blocks: (tree: Tree, reading: HtmlReading, style?: RunStyle) => Block[]
  /** Words as one text, and the blocks (pictures, lists) that stood among them. */
  runs: (tree: Tree, reading: HtmlReading, style?: RunStyle) => { runs: Run[]; others: Block[] }
  /** Goes on with the children as if the element were not there. */
  walk: (element: Element, place: Place, style: RunStyle) => void
}

/** Where the walker stands. */
export type Place = {
  builder: BlockBuilder
  reading: HtmlReading
  parts: PartReaders
  /** Whether line ends in the source are the writer's (`<pre>`). */
  pre: boolean
}

/** Reads one kind of element into the builder at `place`; `style` is the element's own. */
export type ElementReader = (element: Element, place: Place, style: RunStyle) => void

export function unsafeLinkWarnings(reading: HtmlReading): string[] {
  const count = reading.unsafeLinks.length
  if (count === 0) return []
  const links = count === 1 ? '1 link had' : `${count} links had`
  return [`${links} an address that is not safe to follow; the words are kept without it.`]
}
