import type { ReadSource } from '../../blocks'
import { readCueFile } from './cue-file'

/** Reads SubRip captions: a counter, the times, then the words. */
export function readSrt(text: string): ReadSource {
  return readCueFile(text, 'srt')
}

const FIRST_CUE =
  /^\s*(?:\d+[ \t]*\n[ \t]*)?\d{1,2}:\d{2}(?::\d{2})?[.,]\d{1,3}[ \t]*-{1,2}>[ \t]*\d{1,2}:\d{2}/

export function looksLikeSrt(text: string): boolean {
  return FIRST_CUE.test(text.slice(0, 2_000))
}
