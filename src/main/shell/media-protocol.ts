import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { protocol } from 'electron'
import { byteRange } from './byte-range'

/** A file of the open library, found by its record's id. */
export type MediaFile = { path: string; mimeType: string }

/**
 * Serves the open library's media at media://item/<id>. The page names a record, never a path; what the library does
 * not know does not exist.
 */
export function serveMedia(find: (id: string) => MediaFile | null): void {
  protocol.handle('media', async (request) => {
    const file = request.method === 'GET' ? find(recordId(request.url)) : null
    if (!file) return new Response(null, { status: 404 })
    try {
      const { size } = await stat(file.path)
      return answer(file, size, request.headers.get('range'))
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

function answer(file: MediaFile, size: number, header: string | null): Response {
  const headers = new Headers({
    'Content-Type': file.mimeType,
    'X-Content-Type-Options': 'nosniff',
    // A file that would be opened as a page could still run nothing.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Accept-Ranges': 'bytes',
    // The bytes of a record never change: it is found by their hash.
    'Cache-Control': 'private, max-age=31536000, immutable',
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
  const stream = Readable.toWeb(createReadStream(file.path, { start, end }))
  // Node's and the web's stream types differ in name only.
  return new Response(stream as ReadableStream, { status: range ? 206 : 200, headers })
}

/** `media://item/<id>`; anything else gives an id that no record has. */
function recordId(address: string): string {
  const match = /^media:\/\/item\/([0-9a-f-]{36})\/?$/.exec(address)
  return match?.[1] ?? ''
}
