import type { Stretch } from '../article/sentences'

/** Addresses of pages and people, and names of files: no words. */
const ADDRESSES =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}\p{N}_][\p{L}\p{N}_.]*|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|eu|uk|fr|de|co|io|example|jpe?g|png|gif|webp|pdf|docx?|md|html?)\b(?:\/\S*)?/giu

/**
 * A text as it is given to the reader of English, and each place in it the same: typed quotes, hyphens and spaces in
 * the place of typographic ones, so that smart punctuation says nothing about a word.
 */
export function readable(text: string): string {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, ' ')
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
