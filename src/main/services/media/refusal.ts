import { basename } from 'node:path'
import { DeskError } from '@shared/ipc/errors'

/** Why a file is none that a library keeps, with what to do about it where there is something. */
export function refusal(fileName: string, head: Uint8Array): DeskError {
  return new DeskError('invalid-input', `${basename(fileName)} was not added: ${reason(head)}.`)
}

function reason(head: Uint8Array): string {
  if (head.length === 0) return 'it is empty'
  const start = Buffer.from(head.subarray(0, 4096)).toString('latin1')
  if (/^[^<]{0,3}\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>/]/is.test(start)) {
    return 'an SVG drawing can carry scripts; save it as PNG first'
  }
  if (/^....ftyp(hei|hev|mif1|msf1)/s.test(start)) {
    return 'a HEIC picture cannot be shown on the web; save it as JPEG first'
  }
  if (/^(II\*\0|MM\0\*|BM)/s.test(start))
    return 'this kind of picture cannot be shown on the web; save it as PNG first'
  return 'it is no picture, sound, film or PDF that can be kept'
}
