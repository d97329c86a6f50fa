import { readFileSync } from 'node:fs'
import { protocol } from 'electron'
import { contentSecurityPolicy } from './content-security-policy'
import { pageFile } from './page-file'

/** Serves the built page at app://desk/, and nothing else. */
export function serveApp(root: string): void {
  protocol.handle('app', (request) => {
    const file = request.method === 'GET' ? pageFile(root, request.url) : null
    if (!file) return notFound()
    let content: Buffer<ArrayBuffer>
    try {
      // Read at one go: in turns with whatever else starts at that moment, a page of many small files comes up late.
      content = readFileSync(file.path)
    } catch {
      return notFound()
    }
    return new Response(content, {
      headers: {
        'Content-Type': file.mimeType,
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    })
  })
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: { 'Content-Security-Policy': "default-src 'none'" } })
}
