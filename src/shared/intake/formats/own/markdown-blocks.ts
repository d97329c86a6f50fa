import type { Blockquote, Html, List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { creditFromLine } from '../../../article/credit'
import type { Block, FigureBlock, Run } from '../../blocks'
import { safeHref } from '../safe-address'
import { joinAlike, type RunLook } from './runs'

/** Reads blocks of a Markdown tree that our own export made (or that somebody wrote into such a file). */
export function toBlock(node: RootContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphBlocks(node)
    case 'heading':
      return [{ type: 'heading', level: node.depth, runs: toRuns(node.children) }]
    case 'thematicBreak':
      return [{ type: 'divider' }]
    case 'blockquote':
      return [{ type: 'quote', blocks: toBlocks(node.children) }]
    case 'list':
      return [listBlock(node)]
    case 'html':
      return written(node)
    case 'code':
      return [{ type: 'paragraph', runs: [{ text: node.value }] }]
    case 'table':
      return node.children.map((row) => ({
        type: 'paragraph',
        runs: row.children.flatMap((cell, index) => [
          ...(index > 0 ? [{ text: ' · ' }] : []),
          ...toRuns(cell.children),
        ]),
      }))
    case 'footnoteDefinition':
      return toBlocks(node.children)
    default:
      return []
  }
}

function toBlocks(nodes: readonly RootContent[]): Block[] {
  return nodes.flatMap(toBlock)
}

function listBlock(node: List): Block {
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items: node.children.map((item) => toBlocks(item.children)),
  }
}

/** HTML that somebody wrote into the file: its words stay. Comments are not words. */
function written(node: Html): Block[] {
  const words = node.value
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? [] : [{ type: 'paragraph', runs: [{ text: words }] }]
}

/** A paragraph, or the figure that a paragraph beginning with a picture is. */
function paragraphBlocks(node: Paragraph): Block[] {
  const [first, ...rest] = node.children
  if (first?.type !== 'image') {
    const pictures = node.children.filter((child) => child.type === 'image')
    return [
      { type: 'paragraph', runs: toRuns(node.children) },
      ...pictures.map((image) => figure(image.url, image.alt)),
    ]
  }
  const picture = figure(first.url, first.alt)
  const lines = linesOf(rest)
  if (lines.length === 0) return [picture]
  const [before, ...below] = lines
  const caption = below[0]?.length === 1 && below[0][0]?.type === 'emphasis' ? below[0][0] : null
  const credit = caption === null ? below[0] : below[1]
  const fits = before?.length === 0 && below.length <= (caption === null ? 1 : 2)
  if (!fits) return [picture, { type: 'paragraph', runs: toRuns(rest) }]
  return [
    {
      ...picture,
      caption: caption === null ? [] : toRuns(caption.children),
      credit: credit === undefined ? null : creditFromLine(textOf(credit)),
    },
  ]
}

function figure(source: string, alt: string | null | undefined): FigureBlock {
  return { type: 'figure', source, alt: alt ? alt : null, caption: [], credit: null }
}

/** What stands on each line of a paragraph. */
function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  if (nodes.length === 0) return []
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return toRuns(nodes)
    .map((run) => run.text)
    .join('')
}

/** The paragraphs of a quotation that is a card or a pull quote. */
export function paragraphsOf(node: Blockquote): Paragraph[] {
  return node.children.filter((child) => child.type === 'paragraph')
}

export function toRuns(nodes: readonly PhrasingContent[]): Run[] {
  return joinAlike(readRuns(nodes, {}))
}

function readRuns(nodes: readonly PhrasingContent[], outer: RunLook): Run[] {
  // Raised and lowered words are written as tags, which open and close among their siblings.
  let look = outer
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ ...look, text: node.value.replace(/\s*\n\s*/g, ' ') }]
      case 'break':
        return [{ text: '\n' }]
      case 'inlineCode':
        return [{ ...look, text: node.value }]
      case 'strong':
        return readRuns(node.children, { ...look, bold: true })
      case 'emphasis':
        return readRuns(node.children, { ...look, italic: true })
      case 'delete':
        return readRuns(node.children, { ...look, strike: true })
      case 'link': {
        const href = safeHref(node.url)
        return readRuns(node.children, href === null ? look : { ...look, href })
      }
      case 'footnoteWords':
        return [{ text: '', footnote: toRuns(node.words) }]
      case 'html':
        look = afterTag(node.value, look, outer)
        return []
      default:
        return 'children' in node ? readRuns(node.children, look) : []
    }
  })
}

function afterTag(tag: string, look: RunLook, outer: RunLook): RunLook {
  switch (tag) {
    case '<sub>':
      return { ...look, subscript: true }
    case '<sup>':
      return { ...look, superscript: true }
    case '</sub>':
      return without(look, 'subscript', outer)
    case '</sup>':
      return without(look, 'superscript', outer)
    default:
      return look
  }
}

function without(look: RunLook, style: 'subscript' | 'superscript', outer: RunLook): RunLook {
  const { [style]: _, ...rest } = look
  return outer[style] ? { ...rest, [style]: true } : rest
}
