import type { ReadSource } from '../../blocks'
import { readCueFile } from './cue-file'

/** Reads SubRip captions: a counter, the times, then the words. */
export function readSrt(text: string): ReadSource {
  return readCueFile(text, 'srt')
}

const FIRST_CUE =
  /^\s*(?:\d+[ \t]*\n[ \t]*)?\d{1,2}:\d{2}(?::\d{2})?[.,]\d{1,3}[ \t]*-{1,2}>[ \t]*\d{1,2}:\d{2}/
/** Times that only count seconds are a caption's below its number: two figures and an arrow may be anybody's. */
const FIRST_COUNTED_CUE =
  /^\s*[01][ \t]*\n[ \t]*\d{1,6}\.\d{1,20}[ \t]*-{1,2}>[ \t]*\d{1,6}\.\d{1,20}[ \t]*\n/

export function looksLikeSrt(text: string): boolean {
  const head = text.slice(0, 2_000)
  return FIRST_CUE.test(head) || FIRST_COUNTED_CUE.test(head)
}
