import type { Element, ElementContent, Root } from 'hast'
import { creditFromLine } from '../../../article/credit'
import type { Block, FigureBlock, PairBlock, ReadSource, Run } from '../../blocks'
import { readBlocks } from '../html/blocks'
import { bringFootnotesIn } from '../html/footnotes'
import { readHtmlMetadata } from '../html/metadata'
import { plainReading } from '../html/reading'
import { attribute, findElement, isElement, tokens } from '../html/tree'
import { safePictureSource } from '../safe-address'
import { inlineRuns, isInline, wordsOf } from './html-runs'

/**
 * Reads HTML that our own export wrote: a whole page, or a fragment with ties, where one element says so
 * (`data-beauty-desk`). Everything in it says what it is, by its class at least. Nothing is guessed and nothing around
 * it is read. Null for any other HTML.
 */
export function readOwnHtml(tree: Root): ReadSource | null {
  const article =
    findElement(tree, (element) => attribute(element, 'dataBeautyDesk') !== null) ??
    (findElement(tree, isOwnGenerator) && findElement(tree, (element) => element.tagName === 'article'))
  if (article === null) return null
  bringFootnotesIn(article)
  const head = article.children.find((child) => isElement(child, 'header'))
  const cover = article.children.find((child) => isElement(child, 'figure') && hasClass(child, 'cover'))
  const body = article.children.filter((child) => child !== head && child !== cover)
  const metadata = readHtmlMetadata(tree)
  return {
    format: 'html',
    metadata: isElement(head) ? { ...metadata, ...readHeader(head) } : metadata,
    blocks: blocksOf(body),
    dropped: isElement(cover) && wordsOf(cover) !== '' ? [wordsOf(cover)] : [],
    warnings: [],
    stated: true,
  }
}

function isOwnGenerator(element: Element): boolean {
  return (
    element.tagName === 'meta' &&
    attribute(element, 'name') === 'generator' &&
    attribute(element, 'content') === 'Beauty Desk'
  )
}

function readHeader(header: Element): Partial<ReadSource['metadata']> {
  const words = (matches: (element: Element) => boolean) => {
    const found = findElement(header, matches)
    return found === null ? null : wordsOf(found)
  }
  const time = findElement(header, (element) => element.tagName === 'time')
  return {
    title: words((element) => element.tagName === 'h1'),
    dek: words((element) => hasClass(element, 'dek')),
    byline: words((element) => hasClass(element, 'author')),
    publishedOn: time === null ? null : attribute(time, 'dateTime'),
  }
}

/** Blocks, and words that stand between them as paragraphs. */
function blocksOf(nodes: readonly ElementContent[]): Block[] {
  const blocks: Block[] = []
  let line: ElementContent[] = []
  const endLine = () => {
    const runs = inlineRuns(line)
    if (runs.length > 0) blocks.push({ type: 'paragraph', runs })
    line = []
  }
  for (const node of nodes) {
    if (isInline(node)) line.push(node)
    else {
      endLine()
      if (node.type === 'element') blocks.push(...blocksOfElement(node))
    }
  }
  endLine()
  return blocks
}

function blocksOfElement(element: Element): Block[] {
  if (hasClass(element, 'qa')) return [pairOf(element)]
  if (hasClass(element, 'product-card')) return [productCardOf(element)]
  if (hasClass(element, 'expert-card')) return [expertCardOf(element)]
  switch (element.tagName) {
    case 'p': {
      const runs = inlineRuns(element.children)
      return runs.length === 0 ? [] : [{ type: 'paragraph', runs }]
    }
    case 'h2':
    case 'h3':
    case 'h4': {
      const level = Number(attribute(element, 'dataLevel') ?? element.tagName.slice(1))
      const known = level === 2 || level === 3 ? level : 4
      return [{ type: 'heading', level: known, runs: inlineRuns(element.children) }]
    }
    case 'ul':
    case 'ol':
      return [
        {
          type: 'list',
          ordered: element.tagName === 'ol',
          start: Number(attribute(element, 'start') ?? 1),
          items: element.children.filter((child) => isElement(child)).map((item) => blocksOf(item.children)),
        },
      ]
    case 'blockquote':
      return [quoteOf(element)]
    case 'hr':
      return [{ type: 'divider' }]
    case 'figure':
      return [figureOf(element)]
    default:
      // Something that was added by hand: read as any other page would be.
      return readBlocks({ type: 'root', children: [element] }, plainReading())
  }
}

function pairOf(element: Element): PairBlock {
  const parts = element.children.filter((child) => isElement(child))
  const question = parts.find((part) => hasClass(part, 'question'))
  return {
    type: 'pair',
    askedBy: question === undefined ? null : (attribute(question, 'dataAskedBy') ?? printedName(question)),
    question: question === undefined ? [] : inlineRuns(question.children),
    answers: parts
      .filter((part) => hasClass(part, 'answer'))
      .map((answer) => {
        const expertId = attribute(answer, 'dataExpert')
        const speaker = attribute(answer, 'dataSpeaker') ?? (expertId === null ? printedName(answer) : null)
        return { speaker, expertId, blocks: blocksOf(answer.children) }
      }),
  }
}

/** The name before a question or an answer; a bare `Q` or `A` is none. */
function printedName(part: Element): string | null {
  const label = findElement(part, (child) => hasClass(child, 'qa-label'))
  const prefix = label === null ? '' : wordsOf(label).replace(/:$/, '')
  const lettered = /^[QA](?: \((.*)\))?$/su.exec(prefix)
  return (lettered ? lettered[1] : prefix) || null
}

function quoteOf(element: Element): Block {
  if (!hasClass(element, 'pull-quote')) return { type: 'quote', blocks: blocksOf(element.children) }
  const lines = element.children.filter((child) => isElement(child, 'p'))
  const words = lines.find((line) => !hasClass(line, 'speaker'))
  const said = lines.find((line) => hasClass(line, 'speaker') && attribute(line, 'dataFollows') === null)
  const printed = said === undefined ? null : wordsOf(said).replace(/^— /, '')
  const runs: Run[] = words === undefined ? [] : inlineRuns(words.children)
  return { type: 'pullQuote', speaker: attribute(element, 'dataSpeaker') ?? printed, runs }
}

function productCardOf(element: Element): Block {
  const productId = attribute(element, 'dataProduct')
  if (productId === null) return untiedCard(element)
  const note = findElement(element, (child) => hasClass(child, 'product-note'))
  return { type: 'productCard', productId, note: note === null ? null : wordsOf(note) }
}

function expertCardOf(element: Element): Block {
  const expertId = attribute(element, 'dataExpert')
  return expertId === null ? untiedCard(element) : { type: 'expertCard', expertId }
}

/** A card without its record is what it shows, and its picture is the record's. */
function untiedCard(element: Element): Block {
  return { type: 'quote', blocks: blocksOf(element.children.filter((child) => !isElement(child, 'img'))) }
}

function figureOf(element: Element): FigureBlock {
  const image = findElement(element, (child) => child.tagName === 'img')
  const caption = element.children.find((child) => isElement(child, 'figcaption'))
  const credit = isElement(caption) ? findElement(caption, (child) => hasClass(child, 'credit')) : null
  const mediaId = attribute(element, 'dataMedia')
  const width = WIDE.find((name) => hasClass(element, `figure-${name}`))
  return {
    type: 'figure',
    source: image === null ? null : safePictureSource(attribute(image, 'src')),
    alt: stated(element, 'dataAlt', mediaId, image && attribute(image, 'alt')),
    caption: isElement(caption) ? inlineRuns(caption.children.filter((child) => child !== credit)) : [],
    credit: stated(element, 'dataCredit', mediaId, credit && creditFromLine(wordsOf(credit))),
    ...(width === undefined ? {} : { width }),
    ...(mediaId === null ? {} : { mediaId }),
  }
}

const WIDE = ['wide', 'full'] as const

/** The figure's own words; what is shown without them follows the media record, where there is one. */
function stated(figure: Element, name: string, mediaId: string | null, shown: string | null): string | null {
  const own = attribute(figure, name)
  return own ?? (mediaId === null ? shown : null)
}

export function hasClass(element: Element, name: string): boolean {
  return tokens(element, 'className').includes(name)
}
