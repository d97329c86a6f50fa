import { readFileSync } from 'node:fs'
import { type ProtocolResponse, protocol, type Session } from 'electron'
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

/**
 * Resolves when the first page has its script and its styles, and so has work of its own for a while. Until then each
 * message of the page's process and of the one that draws waits for whatever else this thread does.
 */
export function pageHasFiles({ webRequest }: Session): Promise<void> {
  const awaited = new Set(['script', 'stylesheet'])
  return new Promise((resolve) => {
    webRequest.onCompleted({ urls: ['app://desk/*'] }, ({ resourceType }) => {
      if (!awaited.delete(resourceType.toLowerCase()) || awaited.size > 0) return
      webRequest.onCompleted(null)
      resolve()
    })
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
