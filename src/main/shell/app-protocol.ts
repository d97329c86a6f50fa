import { readFileSync } from 'node:fs'
import { firstAnswersId } from '@shared/ipc/first-answers'
import { type ProtocolResponse, protocol, type Session } from 'electron'
import { contentSecurityPolicy } from './content-security-policy'
import { pageFile } from './page-file'

/**
 * Serves the built page at app://desk/, and nothing else.
 *
 * Not by `protocol.handle`, which answers in fetch's objects: Node loads its whole network client for the first of them
 * (40 ms, while the window waits for its page), and hands a file on piece by piece in turns with whatever else starts at
 * that moment. Bytes given whole are passed to the page outside this thread.
 * @param firstAnswers for an address, what its page will ask first, with the answers, as JSON; null for most
 */
export function serveApp(root: string, firstAnswers: (url: string) => string | null): void {
  protocol.registerBufferProtocol('app', (request, answer) => {
    const file = request.method === 'GET' ? pageFile(root, request.url) : null
    if (!file) return answer(notFound())
    answer(answerWith(file, firstAnswers(request.url)))
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

function answerWith(file: { path: string; mimeType: string }, firstAnswers: string | null): ProtocolResponse {
  try {
    const bytes = readFileSync(file.path)
    return {
      data: firstAnswers ? withAnswers(bytes, firstAnswers) : bytes,
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

/** The page with the answers in an element that is data and no script. */
function withAnswers(page: Buffer, answers: string): Buffer {
  const json = answers.replaceAll('<', '\\u003c')
  const element = `<script type="application/json" id="${firstAnswersId}">${json}</script>`
  return Buffer.from(page.toString('utf8').replace('</body>', () => `${element}</body>`))
}

function notFound(): ProtocolResponse {
  return {
    statusCode: 404,
    data: Buffer.alloc(0),
    headers: { 'Content-Type': 'text/plain', 'Content-Security-Policy': "default-src 'none'" },
  }
}
