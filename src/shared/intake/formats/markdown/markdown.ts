import type { Root as HastRoot, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Block, ReadSource, Run } from '../../blocks'
import { append } from '../append'
import { dropBoilerplate } from '../boilerplate/blocks'
import { dropLeadingNavigation } from '../boilerplate/leading-navigation'
import { readBlocks } from '../html/blocks'
import { findBoilerplate } from '../html/boilerplate'
import { bringFootnotesIn } from '../html/footnotes'
import { plainReading, unsafeLinkWarnings } from '../html/reading'
import { attribute, parseHtml, walkElements } from '../html/tree'
import { tidyRuns } from '../runs'
import { readPlainText } from '../text/text'
import { writeOutArrowTurns } from './arrow-turns'
import { findContents } from './contents'
import { writeOutFigureTags } from './figure-tags'
import { readFrontMatter } from './front-matter'
import { writeOutQuestionTags } from './question-tags'
import { limitMarkdown, mendEmphasis, writeOutStyledLines } from './source'
import { parseMarkdown } from './syntax'
import { type MaskedText, maskTemplateTags, opensWithModules } from './template-tags'
import { markdownToTree } from './tree'

/**
 * Reads Markdown with front matter, HTML inside it and the tags of site generators around it. Template tags, HTML
 * comments, scripts and styles, the languages of code, link titles, and link definitions that nothing points to go to
 * `dropped`; a link to a template keeps its words only. Rows of tables become paragraphs (see `html/tables.ts`), code
 * becomes paragraphs, and so do footnotes that nothing points to, at the end.
 */
export function readMarkdown(text: string, options: { modules?: boolean } = {}): ReadSource {
  const front = readFrontMatter(text)
  const figures = writeOutFigureTags(writeOutArrowTurns(front.body))
  const questions = writeOutQuestionTags(figures.text)
  const masked = maskTemplateTags(questions.text, {
    modules: options.modules || opensWithModules(questions.text),
  })
  const unseen: string[] = []
  const reading = plainReading()
  let blocks: Block[]
  const warnings = [...front.warnings]
  try {
    const tree = readTree(mendEmphasis(writeOutStyledLines(limitMarkdown(masked.text))), unseen)
    resolveTemplates(tree, masked)
    append(unseen, bringFootnotesIn(tree))
    blocks = readBlocks(tree, {
      ...reading,
      boilerplate: new Set([
        ...findContents(tree),
        ...(masked.text.includes('<') ? findBoilerplate(tree, 'fragment') : []),
      ]),
    })
  } catch {
    // Markup too tangled to parse still has words.
    const plain = readPlainText(masked.text)
    blocks = plain.blocks
    warnings.push('The Markdown could not be parsed; it was read as plain text.')
  }
  blocks = masked.tags.length > 0 ? unmaskBlocks(blocks, masked.unmask) : blocks.filter(holdsSomething)
  const led = dropLeadingNavigation(blocks)
  const cleaned = dropBoilerplate(led.blocks)
  return {
    format: 'markdown',
    metadata: {
      ...front.metadata,
      publishedOn: front.metadata.publishedOn ?? cleaned.publishedOn,
    },
    blocks: cleaned.blocks,
    dropped: [
      ...front.dropped,
      ...figures.tags,
      ...questions.tags,
      ...masked.tags,
      ...unseen.map(masked.unmask),
      ...reading.dropped.map(masked.unmask),
      ...led.dropped,
      ...cleaned.dropped,
    ].filter((line) => line.trim() !== ''),
    warnings: [...warnings, ...unsafeLinkWarnings(reading)],
  }
}

function readTree(text: string, unseen: string[]): HastRoot {
  const { tree, hasHtml } = markdownToTree(parseMarkdown(text), text, unseen)
  if (!hasHtml) return tree
  const parse = (part: HastRoot) => parseHtml(toHtml(part, { allowDangerousHtml: true }), 'fragment').children
  const parts = tree.children.map((child) => ({ child, html: rawHtmlIn(child) }))
  // Tags may open in one piece of HTML and close in a later one: then the whole is written out and parsed as one.
  if (!parts.every(({ html }) => isBalanced(html))) return { type: 'root', children: parse(tree) }
  return {
    type: 'root',
    children: parts.flatMap(({ child, html }) =>
      html === '' ? [child] : parse({ type: 'root', children: [child] }),
    ),
  }
}

function rawHtmlIn(node: Nodes): string {
  // Raw HTML is a node that only unified's own trees have.
  if ((node as { type: string }).type === 'raw') return (node as unknown as { value: string }).value
  return 'children' in node ? node.children.map(rawHtmlIn).join('') : ''
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** Whether every tag that opens in a piece of HTML closes in it, so that it can be read by itself. */
function isBalanced(html: string): boolean {
  const open: string[] = []
  for (const [, slash, name = '', end] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)[^<>]*?(\/?)>/g)) {
    if (VOID.test(name) || end) continue
    if (!slash) open.push(name.toLowerCase())
    else if (open.pop() !== name.toLowerCase()) return false
  }
  return open.length === 0
}

const PICTURE_PATH = /["']([^"'\s]{1,500}\.(?:jpe?g|png|gif|webp|avif|svg))["']/i

/** A link to a template has no target that we know; a picture's tag still names its file. */
function resolveTemplates(tree: HastRoot, masked: MaskedText): void {
  const pathIn = (text: string) => {
    const tag = masked.mark.exec(text)?.[1]
    return tag === undefined ? null : (PICTURE_PATH.exec(masked.tags[Number(tag)] ?? '')?.[1] ?? null)
  }
  walkElements(tree, (element) => {
    const href = attribute(element, 'href')
    if (href !== null && masked.mark.test(href)) delete element.properties.href
    const source = attribute(element, 'src')
    if (source !== null && masked.mark.test(source))
      element.properties.src = pathIn(source) ?? masked.unmask(source)
    if (element.tagName === 'figure') {
      element.children = element.children.map((child) => {
        const path = child.type === 'text' ? pathIn(child.value) : null
        return path === null
          ? child
          : { type: 'element', tagName: 'img', properties: { src: path }, children: [] }
      })
    }
    return true
  })
}

/** Takes the marks of template tags out of every text, and blocks that held nothing else with them. */
function unmaskBlocks(blocks: readonly Block[], unmask: (text: string) => string): Block[] {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return unmask(value)
    if (Array.isArray(value))
      return isRuns(value) ? tidyRuns(value.map((run) => visit(run) as Run)) : value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]))
  }
  return blocks.map((block) => visit(block) as Block).filter(holdsSomething)
}

/** A tag at the end of a line leaves its space behind, so that runs are tidied once more. */
function isRuns(values: readonly unknown[]): boolean {
  return (
    values.length > 0 &&
    values.every((value) => typeof value === 'object' && value !== null && 'text' in value)
  )
}

function holdsSomething(block: Block): boolean {
  if (block.type === 'paragraph' || block.type === 'heading')
    return block.runs.some((run) => run.text.trim() !== '')
  if (block.type === 'figure')
    return (
      block.source !== null ||
      block.alt !== null ||
      block.credit !== null ||
      block.caption.some((run) => run.text.trim() !== '')
    )
  return true
}
