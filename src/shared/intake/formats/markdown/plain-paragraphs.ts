import type { Nodes, Root } from 'mdast'
import { unusedCharacters } from './unused-characters'

/** Text whose plain paragraphs are short marks, and how to put the words back into what was parsed from it. */
export type Shortened = { text: string; restore: (root: Root) => Root }

/** A line that holds no sign Markdown could read anything into, and begins as no block does. */
const PLAIN_LINE = /^(?!\d{1,9}[.)])[\p{L}\p{N}“"‘'’(–—…£$€@][^\\*_[\]<&`|~]*$/u
const SHORTEST = 60

/**
 * Plain words in a row within a line that holds markup elsewhere: spaces on both sides keep every mark's neighbours as
 * they were, and a word that begins with a letter opens no block.
 */
const STRETCH = /(?<=[\p{L}\p{N},;.!?)’”] )(?:\p{L}[\p{L}\p{N}'’]*[,;.!?]? ){6,}(?=[\p{L}\p{N}])/gu
/** Words in such a paragraph may be more than text: code, a table's cell, a title, a reference that is looked up. */
const MORE_THAN_TEXT = /[<`|$~]|\]:|\]\[|\[\^|!\[|\]\([^)\n]*["']/

/**
 * Most of an article is words without any markup, and a Markdown parser looks at each of their letters several
 * times. They stand as short marks while it works, which makes it a few times faster and changes nothing it finds.
 */
export function shortenPlainParagraphs(text: string): Shortened {
  const [start, end] = unusedCharacters(text)
  const taken: string[] = []
  const take = (words: string) => {
    taken.push(words)
    return `${start}${taken.length - 1}${end}`
  }
  const parts = text.split(/(\n[ \t]*\n+)/)
  const shortened = parts.map((part) => {
    if (part.length < SHORTEST) return part
    if (/ {2}\n| $/.test(part) || !part.split('\n').every((line) => PLAIN_LINE.test(line))) {
      return MORE_THAN_TEXT.test(part) ? part : part.replace(STRETCH, (words) => `${take(words.trimEnd())} `)
    }
    return take(part)
  })
  if (taken.length === 0) return { text, restore: (root) => root }
  const mark = new RegExp(`${start}(\\d+)${end}`, 'g')
  return { text: shortened.join(''), restore: (root) => restoreWords(root, mark, taken) }
}

function restoreWords(root: Root, mark: RegExp, taken: readonly string[]): Root {
  const pending: Nodes[] = [root]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if ('value' in node)
      node.value = node.value.replace(mark, (_, index: string) => taken[Number(index)] ?? '')
    if ('children' in node) for (const child of node.children) pending.push(child)
  }
  return root
}
