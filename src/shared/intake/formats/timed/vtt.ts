import type { ReadSource } from '../../blocks'
import { readCueFile } from './cue-file'

/** Reads WebVTT captions: header fields, NOTE, STYLE and REGION blocks and cue settings are no words of the talk. */
export function readVtt(text: string): ReadSource {
  return readCueFile(text, 'vtt')
}

export function looksLikeVtt(text: string): boolean {
  return /^\s*WEBVTT(?:[ \t-].*)?(?:\n|$)/.test(text)
}
