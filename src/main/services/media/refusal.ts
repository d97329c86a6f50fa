import { basename } from 'node:path'
import { DeskError } from '@shared/ipc/errors'

/** A file that was not taken, with the reason as the end of a sentence. */
export function refused(fileName: string, why: string): DeskError {
  return new DeskError('invalid-input', `${basename(fileName)} was not added: ${why}.`)
}

/** Why a file is none that a library keeps, with what to do about it where there is something. */
export function refusal(fileName: string, head: Uint8Array): DeskError {
  return refused(fileName, reason(head))
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
  if (/^\ufeff?\s*<(!doctype html|html|head|script|body)[\s>]/i.test(start)) {
    return 'it is a web page, whatever its name says'
  }
  if (start.startsWith('PK\u0003\u0004')) {
    return 'it is an archive or an office file; take the pictures out of it first'
  }
  if (/^(MZ|\x7fELF|#!)/.test(start)) return 'it is a program'
  return 'it is no picture, sound, film or PDF that can be kept'
}
