import { combineTransactionSteps, getChangedRanges } from '@tiptap/core'
import type { MarkType, Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { tokenize } from 'linkifyjs'
import { lettersOf } from '../line-letters'
import { NO_LETTER } from '../no-letter'

type Options = {
  /** Stands before an address that was typed without one. */
  defaultProtocol: string
  /** Whether an address, as it was typed, becomes a link. */
  isLinked: (address: string) => boolean
}

type Address = { from: number; to: number; href: string }

const gap = new RegExp(`[\\s${NO_LETTER}]`, 'u')
const lastWord = new RegExp(`([^\\s${NO_LETTER}]+)[\\s${NO_LETTER}]*$`, 'u')

/**
 * Makes a link of an address once a space or a new line ends it. In place of Tiptap's own, which counts the letters of a
 * line as if a footnote's words stood in it, so that behind a footnote it finds no address or links another word.
 */
export function linkTyped(type: MarkType, options: Options): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const isTyped = transactions.some(({ docChanged }) => docChanged)
      if (!isTyped || transactions.some((transaction) => transaction.getMeta('preventAutolink'))) return null
      const { tr } = after
      for (const { newRange } of changedRanges(transactions, before)) {
        const address = addressBefore(after.doc, newRange, options)
        if (address && !after.doc.rangeHasMark(address.from, address.to, type))
          tr.addMark(address.from, address.to, type.create({ href: address.href }))
      }
      return tr.docChanged ? tr : null
    },
  })
}

function changedRanges(transactions: readonly Transaction[], before: EditorState) {
  return getChangedRanges(combineTransactionSteps(before.doc, [...transactions]))
}

/** The address that a change has just ended: the word before the space that was typed, or the last of the line that was left. */
function addressBefore(doc: Node, change: { from: number; to: number }, options: Options): Address | null {
  const $from = doc.resolve(change.from)
  const $to = doc.resolve(change.to)
  const isLeft = !$from.sameParent($to)
  const $in = isLeft ? $from : $to
  if (!$in.parent.inlineContent) return null
  const line = lettersOf($in.parent)
  const typed = isLeft ? line : line.slice(0, $to.parentOffset)
  if (!isLeft && !gap.test(typed.slice(-1))) return null
  const found = lastWord.exec(typed)
  const word = found?.[1]
  if (!found || !word) return null
  const tokens = tokenize(word).map((token) => token.toObject(options.defaultProtocol))
  const link = linkAmong(tokens)
  if (!link || !options.isLinked(link.value)) return null
  const at = $in.start() + found.index
  return { from: at + link.start, to: at + link.end, href: link.href }
}

type Token = { isLink: boolean; value: string; start: number; end: number; href: string }

/** An address is the whole word, or stands in brackets; one with more around it is a part of something else. */
function linkAmong(tokens: readonly Token[]): Token | null {
  const [first, second, third] = tokens
  if (tokens.length === 1) return first?.isLink ? first : null
  if (tokens.length !== 3 || !second?.isLink) return null
  return ['()', '[]'].includes(`${first?.value}${third?.value}`) ? second : null
}
