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
const words = new RegExp(`[^\\s${NO_LETTER}]+`, 'gu')

/** On a transaction that brings in text from elsewhere: the addresses in it become links. */
export const linksAddresses = 'linksAddresses'

/**
 * Makes a link of an address once a space or a new line ends it, and of those in text from elsewhere. In place of
 * Tiptap's own, which counts the letters of a line as if a footnote's words stood in it, so that behind a footnote it
 * finds no address or links another word.
 */
export function linkTyped(type: MarkType, options: Options): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const isTyped = transactions.some(({ docChanged }) => docChanged)
      if (!isTyped || transactions.some((transaction) => transaction.getMeta('preventAutolink'))) return null
      const isBrought = transactions.some((transaction) => transaction.getMeta(linksAddresses))
      const find = isBrought ? addressesIn : addressBefore
      const { tr } = after
      for (const { newRange } of changedRanges(transactions, before))
        for (const { from, to, href } of find(after.doc, newRange, options))
          if (!after.doc.rangeHasMark(from, to, type)) tr.addMark(from, to, type.create({ href }))
      return tr.docChanged ? tr : null
    },
  })
}

function changedRanges(transactions: readonly Transaction[], before: EditorState) {
  return getChangedRanges(combineTransactionSteps(before.doc, [...transactions]))
}

type Range = { from: number; to: number }

/** Every address that a change has brought or touched. */
function addressesIn(doc: Node, change: Range, options: Options): Address[] {
  const found: Address[] = []
  doc.nodesBetween(change.from, change.to, (node, pos) => {
    if (!node.inlineContent) return true
    for (const { 0: word, index } of lettersOf(node).matchAll(words)) {
      const address = addressOf(word, pos + 1 + index, options)
      if (address && address.from < change.to && address.to > change.from) found.push(address)
    }
    return true
  })
  return found
}

/** The address that a change has just ended: the word before the space that was typed, or the last of the line that was left. */
function addressBefore(doc: Node, change: Range, options: Options): Address[] {
  const $from = doc.resolve(change.from)
  const $to = doc.resolve(change.to)
  const isLeft = !$from.sameParent($to)
  const $in = isLeft ? $from : $to
  if (!$in.parent.inlineContent) return []
  const line = lettersOf($in.parent)
  const typed = isLeft ? line : line.slice(0, $to.parentOffset)
  if (!isLeft && !gap.test(typed.slice(-1))) return []
  const last = [...typed.matchAll(words)].at(-1)
  const address = last ? addressOf(last[0], $in.start() + last.index, options) : null
  return address ? [address] : []
}

/** @param at position before the word's first letter */
function addressOf(word: string, at: number, options: Options): Address | null {
  const tokens = tokenize(word).map((token) => token.toObject(options.defaultProtocol))
  const link = linkAmong(tokens)
  if (!link || !options.isLinked(link.value)) return null
  return { from: at + link.start, to: at + link.end, href: link.href }
}

type Token = { isLink: boolean; value: string; start: number; end: number; href: string }

/** An address is the whole word, brackets, quotation marks and the sentence's end aside; with more it is a part of something. */
function linkAmong(tokens: readonly Token[]): Token | null {
  const at = tokens.findIndex(({ isLink }) => isLink)
  const textOf = (some: readonly Token[]) => some.map(({ value }) => value).join('')
  const isWhole = OPENING.test(textOf(tokens.slice(0, at))) && CLOSING.test(textOf(tokens.slice(at + 1)))
  return at >= 0 && isWhole ? (tokens[at] ?? null) : null
}

const OPENING = /^[([{"'“‘„«]*$/
const CLOSING = /^[)\]}"'”’“»,;:.!?…]*$/
