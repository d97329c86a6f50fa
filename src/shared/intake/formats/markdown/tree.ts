import type { Element, ElementContent, Root as HastRoot } from 'hast'
import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { append } from '../append'
import { judgeLineBreaks, type LineBreaks } from './line-breaks'
import type { ParsedMarkdown } from './syntax'

type Html = ElementContent | { type: 'raw'; value: string }

const SCRIPT_OR_STYLE = /<(script|style)\b[^<>]*>([\s\S]*?)(?:<\/\1\s*>|$)/gi

/** Deeper than this only words are read on. */
const DEEPEST = 120

/**
 * Markdown's tree as an HTML tree, so that one reader serves both. Written HTML stays raw (`hasHtml`). What no reader of
 * the page sees is listed in `unseen`: comments, scripts and styles, the languages of code, link titles, and link
 * definitions that nothing points to. A line end inside a paragraph is a space, unless the lines show that it begins a
 * new turn.
 */
export function markdownToTree(
  parsed: ParsedMarkdown,
  source: string,
  unseen: string[],
): { tree: HastRoot; hasHtml: boolean } {
  const writer = new TreeWriter(parsed, source, unseen)
  const children = [...writer.all(parsed.root.children, 0), ...writer.footnotes()]
  append(unseen, writer.idleDefinitions())
  return { tree: { type: 'root', children: children as HastRoot['children'] }, hasHtml: writer.hasHtml }
}

class TreeWriter {
  hasHtml = false
  private readonly definitions = new Map<string, Definition>()
  /** Definitions that no link has taken up yet, in reading order. */
  private readonly idle = new Set<Definition>()
  private readonly notes: FootnoteDefinition[] = []
  private readonly notesById: ReadonlyMap<string, FootnoteDefinition>
  /** Notes that a number in the text leads to. */
  private readonly called = new Set<string>()
  private readonly breaks: LineBreaks

  constructor(
    private readonly parsed: ParsedMarkdown,
    source: string,
    private readonly unseen: string[],
  ) {
    this.breaks = judgeLineBreaks(source)
    const pending: Nodes[] = [parsed.root]
    const found: Definition[] = []
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node.type === 'definition') found.push(node)
      if (node.type === 'footnoteDefinition') this.notes.push(node)
      if ('children' in node) append(pending, node.children)
    }
    // Of two notes with one name the first is meant, as with links.
    this.notesById = new Map(this.notes.map((note) => [note.identifier, note]))
    this.notes.reverse()
    for (const definition of found.reverse()) {
      this.idle.add(definition)
      // Of two that define the same, Markdown follows the first.
      if (!this.definitions.has(definition.identifier))
        this.definitions.set(definition.identifier, definition)
    }
  }

  all(nodes: readonly Nodes[], depth: number): Html[] {
    return nodes.flatMap((node, index) =>
      node.type === 'text' ? this.text(nodes, index) : this.one(node, depth),
    )
  }

  /** As a page has them, so that one reader brings the notes of both to their places; others become paragraphs. */
  footnotes(): Html[] {
    const [called, idle] = [true, false].map((isCalled) =>
      this.notes.filter(({ identifier }) => this.called.has(identifier) === isCalled),
    ) as [FootnoteDefinition[], FootnoteDefinition[]]
    const items = called.map((note) => element('li', this.all(note.children, 3), { id: noteId(note) }))
    const section =
      items.length === 0 ? [] : [element('section', [element('ol', items)], { role: 'doc-endnotes' })]
    return [...idle.flatMap((note) => this.all(note.children, 1)), ...section]
  }

  private footnoteReference(node: FootnoteReference): Html[] {
    const note = this.notesById.get(node.identifier)
    if (note === undefined) return []
    this.called.add(node.identifier)
    return [element('a', [text('1')], { href: `#${noteId(note)}`, role: 'doc-noteref' })]
  }

  /** What the definitions that nothing points to were written like. */
  idleDefinitions(): string[] {
    return [...this.idle].map(this.parsed.sourceOf)
  }

  private definitionOf(identifier: string): Definition | undefined {
    const definition = this.definitions.get(identifier)
    if (definition) this.idle.delete(definition)
    return definition
  }

  private link(inside: Html[], target: { url: string; title?: string | null } | undefined): Html[] {
    if (target?.title) this.unseen.push(target.title)
    return [element('a', inside, target ? { href: target.url } : {})]
  }

  private one(node: Nodes, depth: number): Html[] {
    if (depth > DEEPEST) return [{ type: 'text', value: flatText(node) }]
    const inside = () => this.all('children' in node ? node.children : [], depth + 1)
    switch (node.type) {
      case 'paragraph': {
        const caption = captionOf(node.children)
        if (!caption) return [element('p', inside())]
        const picture = this.all(node.children.slice(0, 1), depth + 1)
        return [element('figure', [...picture, element('figcaption', this.all(caption, depth + 1))])]
      }
      case 'heading':
        return [element(`h${node.depth}`, inside())]
      case 'thematicBreak':
        return [element('hr', [])]
      case 'blockquote':
        return [element('blockquote', inside())]
      case 'list':
        return [element(node.ordered ? 'ol' : 'ul', inside(), node.ordered ? { start: node.start ?? 1 } : {})]
      case 'listItem':
        return [element('li', inside())]
      case 'code':
        if (node.lang) this.unseen.push([node.lang, node.meta ?? ''].join(' ').trim())
        return [
          element(
            'pre',
            node.value
              .split('\n')
              .flatMap((line, index): Html[] =>
                index === 0 ? [text(line)] : [element('br', []), text(line)],
              ),
          ),
        ]
      case 'inlineCode':
        return [text(node.value)]
      case 'html':
        return this.html(node.value)
      case 'strong':
        return [element('strong', inside())]
      case 'emphasis':
        return [element('em', inside())]
      case 'delete':
        return [element('del', inside())]
      case 'break':
        return [element('br', [])]
      case 'link':
        return this.link(inside(), node)
      case 'linkReference':
        return this.link(inside(), this.definitionOf(node.identifier))
      case 'image':
        return picture(node.url, node.alt ?? '', node.title ?? null)
      case 'imageReference': {
        const definition = this.definitionOf(node.identifier)
        return picture(definition?.url ?? '', node.alt ?? '', definition?.title ?? null)
      }
      case 'table':
        return [
          element('table', [
            element(
              'tbody',
              node.children.map((row, index) =>
                element(
                  'tr',
                  row.children.map((cell) =>
                    element(index === 0 ? 'th' : 'td', this.all(cell.children, depth + 3)),
                  ),
                ),
              ),
            ),
          ]),
        ]
      case 'footnoteReference':
        return this.footnoteReference(node)
      case 'footnoteDefinition':
      case 'definition':
        return []
      default:
        return 'children' in node ? inside() : []
    }
  }

  private html(value: string): Html[] {
    const setAside = (words: string) => {
      if (words.trim() !== '') this.unseen.push(words.trim())
      return ''
    }
    const shown = value.replace(/<!--([\s\S]*?)(?:-->|$)/g, (_, comment: string) => setAside(comment))
    // Within a paragraph each tag is a piece of its own, and what stands between two is elsewhere.
    const rest = /<\/(?:script|style)/i.test(shown)
      ? shown.replace(SCRIPT_OR_STYLE, (_, _name: string, source: string) => setAside(source))
      : shown
    if (rest.trim() === '') return []
    this.hasHtml = true
    return [{ type: 'raw', value: rest }]
  }

  /** The text at `index` among its siblings, whose words may stand on the same lines. */
  private text(nodes: readonly Nodes[], index: number): Html[] {
    const node = nodes[index]
    const value = node?.type === 'text' ? node.value : ''
    if (!value.includes('\n')) return [text(value)]
    const lines = value.split('\n')
    return lines.flatMap((line, at): Html[] => {
      if (at === 0) return [text(line)]
      const atStart = at === 1 && lines[0]?.trim() === ''
      const atEnd = at === lines.length - 1 && line.trim() === ''
      const previous = atStart ? flatText(nodes[index - 1]) : (lines[at - 1] ?? '')
      const next = atEnd ? `${flatText(nodes[index + 1])}${flatText(nodes[index + 2])}` : line
      const besideHeadLine =
        (atStart && isWholeLine(nodes, index - 1)) || (atEnd && isWholeLine(nodes, index + 1))
      return besideHeadLine || this.breaks.isMeant(previous, next)
        ? [element('br', []), text(line)]
        : [text(`\n${line}`)]
    })
  }
}

/** The words in italics on the line below a picture: its caption, as Markdown has no other place for one. */
function captionOf(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] | null {
  const [picture, gap, words, ...rest] = nodes
  const isPicture =
    picture?.type === 'image' ||
    (picture?.type === 'link' && picture.children.every((child) => child.type === 'image'))
  const isGap = gap?.type === 'break' || (gap?.type === 'text' && /^\s*\n\s*$/.test(gap.value))
  return isPicture && isGap && words?.type === 'emphasis' && rest.length === 0 ? words.children : null
}

/** Bold or italic words with a line (or several) to themselves: a heading of sorts. */
function isWholeLine(nodes: readonly Nodes[], index: number): boolean {
  const node = nodes[index]
  if (node?.type !== 'strong' && node?.type !== 'emphasis') return false
  const before = nodes[index - 1]
  const after = nodes[index + 1]
  const starts =
    before === undefined || before.type === 'break' || (before.type === 'text' && /\n\s*$/.test(before.value))
  const ends =
    after === undefined || after.type === 'break' || (after.type === 'text' && /^\s*\n/.test(after.value))
  return starts && ends
}

function noteId({ identifier }: FootnoteDefinition): string {
  return `footnote-${encodeURIComponent(identifier)}`
}

function text(value: string): Html {
  return { type: 'text', value }
}

function element(tagName: string, children: Html[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children: children as ElementContent[] }
}

/** A Markdown picture; its title is its caption. */
function picture(source: string, alt: string, title: string | null): Html[] {
  const image = element('img', [], { src: source, alt })
  return title ? [element('figure', [image, element('figcaption', [text(title)])])] : [image]
}

function flatText(node: Nodes | undefined): string {
  const words: string[] = []
  const pending: Nodes[] = node ? [node] : []
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('value' in next) words.push(next.value)
    if ('alt' in next && next.alt) words.push(next.alt)
    if ('children' in next)
      for (let index = next.children.length - 1; index >= 0; index--)
        pending.push(next.children[index] as RootContent)
  }
  return words.join(' ')
}
