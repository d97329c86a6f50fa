import { readFileSync } from 'node:fs'
import { type ProtocolResponse, protocol } from 'electron'
import { contentSecurityPolicy } from './content-security-policy'
import { pageFile } from './page-file'

/**
 * Serves the built page at app://desk/, and nothing else.
 *
 * Not by `protocol.handle`, which answers in fetch's objects: Node loads its whole network client for the first of them
 * (40 ms, while the window waits for its page), and hands a file on piece by piece in turns with whatever else starts at
 * that moment. Bytes given whole are passed to the page outside this thread.
 */
export function serveApp(root: string): void {
  protocol.registerBufferProtocol('app', (request, answer) => {
    const file = request.method === 'GET' ? pageFile(root, request.url) : null
    answer(file ? answerWith(file) : notFound())
  })
}

function answerWith(file: { path: string; mimeType: string }): ProtocolResponse {
  try {
    return {
      data: readFileSync(file.path),
      headers: {
        'Content-Type': file.mimeType,
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        // No opener policy: no page has an opener or can be one (locks.ts), and for it Chromium would begin the page in
        // one process, throw that away at the answer and begin another.
      },
    }
  } catch {
    return notFound()
  }
}

function notFound(): ProtocolResponse {
  return {
    statusCode: 404,
    data: Buffer.alloc(0),
    headers: { 'Content-Type': 'text/plain', 'Content-Security-Policy': "default-src 'none'" },
  }
}
