import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/**
 * What a reader of a page is told, as a flat list: words with the styles they stand in, and where lists and their
 * items begin and end. Two pages that say the same give equal lists, however their tags are arranged.
 */
export function saidByHtml(html: string): string[] {
  const said: string[] = []
  let word = ''
  let style = ''
  const endStretch = () => {
    if (word !== '') said.push(style === '' ? word : `${style}⟨${word}⟩`)
    word = ''
  }
  const endWord = () => {
    endStretch()
    if (said.at(-1) !== ' ') said.push(' ')
  }

  const visit = (node: Nodes, styles: readonly string[]): void => {
    if (node.type === 'root') {
      for (const child of node.children) visit(child, styles)
      return
    }
    if (node.type === 'text') {
      const now = styles.join(' ')
      for (const character of node.value) {
        if (/[ \t\n\r\f]/.test(character)) endWord()
        else {
          if (now !== style) endStretch()
          style = now
          word += character
        }
      }
      return
    }
    if (node.type !== 'element') return
    if (isFootnoteNumber(node)) {
      endWord()
      return
    }
    const isBlock = BLOCKS.has(node.tagName)
    if (isBlock) endWord()
    const list = LISTS.has(node.tagName)
    if (list) said.push(`⟦${node.tagName}${node.properties.start ? ` ${node.properties.start}` : ''}⟧`, ' ')
    const inner = inside(node, styles)
    for (const child of node.children) visit(child, inner)
    if (isBlock) endWord()
    if (list) said.push(`⟦/${node.tagName}⟧`, ' ')
  }
  visit(fromHtml(html, { fragment: true }), [])
  endWord()
  return said.filter((part) => part !== ' ').length === 0 ? [] : said
}

/** Only the words, styles and lists aside. */
export function wordsOfHtml(html: string): string {
  return saidByHtml(html)
    .filter((part) => !/^⟦.*⟧$/.test(part))
    .map((part) => (part === ' ' ? ' ' : part.replace(/^.*?⟨(.*)⟩$/su, '$1')))
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}

const LISTS = new Set(['ul', 'ol', 'li'])
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote div section figure figcaption dl dt dd hr br table tr td th pre header main article footer img body'.split(
    ' ',
  ),
)
const STYLES: Readonly<Record<string, string>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  s: 'strike',
  del: 'strike',
  sub: 'sub',
  sup: 'sup',
}

function inside(element: Element, styles: readonly string[]): readonly string[] {
  const add = (style: string) => (styles.includes(style) ? styles : [...styles, style].sort())
  const style = STYLES[element.tagName]
  if (style !== undefined) return add(style)
  if (element.tagName === 'a') return add(`link ${plainAddress(String(element.properties.href))}`)
  // A picture's caption is set in italics; the credit in it is not.
  if (element.tagName === 'figure' && hasPicture(element)) return add('italic')
  const classes = element.properties.className
  if (Array.isArray(classes) && classes.includes('credit'))
    return styles.filter((other) => other !== 'italic')
  return styles
}

/** A footnote's number and the way back: renderers write them in different ways, and neither is the writer's word. */
function isFootnoteNumber({ tagName, properties: { className, role } }: Element): boolean {
  const classes = Array.isArray(className) ? className : []
  if (tagName === 'sup' && classes.includes('footnote-ref')) return true
  if (tagName === 'hr' && classes.includes('footnotes-sep')) return true
  return classes.includes('footnote-backref') || role === 'doc-noteref' || role === 'doc-backlink'
}

/** Renderers differ in what they percent-encode; the address is the same. */
function plainAddress(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}

function hasPicture(figure: Element): boolean {
  return figure.children.some((child) => child.type === 'element' && child.tagName === 'img')
}
