import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type PictureForm, readMediaAddress } from '@shared/records/media-address'
import { protocol } from 'electron'
import type { ShownFile } from '../services/media/small-pictures'
import { byteRange } from './byte-range'

/**
 * Serves the open library's media at media://item/<id> and the like. The page names a record, never a path; what the
 * library does not know does not exist.
 */
export function serveMedia(find: (id: string, form: PictureForm) => Promise<ShownFile | null>): void {
  protocol.handle('media', async (request) => {
    const asked = request.method === 'GET' ? readMediaAddress(request.url) : null
    try {
      const file = asked && (await find(asked.id, asked.form))
      if (!file) return new Response(null, { status: 404 })
      const size = 'bytes' in file ? file.bytes.byteLength : (await stat(file.path)).size
      return answer(file, size, request.headers.get('range'))
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

function answer(file: ShownFile, size: number, header: string | null): Response {
  const headers = new Headers({
    'Content-Type': file.mimeType,
    'X-Content-Type-Options': 'nosniff',
    // A file that would be opened as a page could still run nothing.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Accept-Ranges': 'bytes',
    // What is shown of a record changes when it is turned or cut.
    'Cache-Control': 'no-cache',
  })
  const range = byteRange(header, size)
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  headers.set('Content-Length', String(end - start + 1))
  if (range) headers.set('Content-Range', `bytes ${start}-${end}/${size}`)
  if (size === 0) return new Response(null, { headers })
  if ('bytes' in file) {
    return new Response(Buffer.from(file.bytes.subarray(start, end + 1)), {
      status: range ? 206 : 200,
      headers,
    })
  }
  const stream = Readable.toWeb(createReadStream(file.path, { start, end }))
  // Node's and the web's stream types differ in name only.
  return new Response(stream as ReadableStream, { status: range ? 206 : 200, headers })
}
