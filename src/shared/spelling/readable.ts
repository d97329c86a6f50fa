import type { Stretch } from '../article/sentences'

/** Addresses of pages and people, and names of files: no words. */
const ADDRESSES =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}\p{N}_][\p{L}\p{N}_.]*|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|eu|uk|fr|de|co|io|example|jpe?g|png|gif|webp|pdf|docx?|md|html?)\b(?:\/\S*)?/giu

/** A letter and its accents as signs of their own, as text that comes from file names of a Mac has them. */
const ACCENTED = /\P{M}\p{M}+/gu

/**
 * A text as it is given to the reader of English: typed quotes, hyphens and spaces in the place of typographic ones, so
 * that smart punctuation says nothing about a word, and one sign for a letter with its accents. Where these were signs
 * of their own, places differ: `placeInWritten` leads back.
 */
export function readable(text: string): string {
  return text
    .replace(ACCENTED, composed)
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, ' ')
}

/** Leads from places of `readable(text)` to those of the text. */
export function placeInWritten(text: string): (place: number) => number {
  const shifts: { from: number; by: number }[] = []
  let by = 0
  for (const { 0: letter, index } of text.matchAll(ACCENTED)) {
    const shorter = letter.length - composed(letter).length
    if (shorter === 0) continue
    by += shorter
    shifts.push({ from: index + letter.length - by, by })
  }
  return (place) => place + (shifts.findLast(({ from }) => from <= place)?.by ?? 0)
}

function composed(letter: string): string {
  return letter.normalize('NFC')
}

/** Where no words of anybody's stand: nothing there is misspelled. */
export function addressesIn(text: string): Stretch[] {
  return Array.from(text.matchAll(ADDRESSES), ({ 0: address, index }) => ({
    from: index,
    to: index + address.length,
  }))
}

/** A suggestion with the apostrophe that the words in the text have. */
export function asWritten(suggestion: string, text: string): string {
  return text.includes('’') || !text.includes("'") ? suggestion.replaceAll("'", '’') : suggestion
}
