import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { contentSecurityPolicy } from './content-security-policy'
import { pageFile } from './page-file'

/** Serves the built page at app://desk/, and nothing else. */
export function serveApp(root: string): void {
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? pageFile(root, request.url) : null
    if (!file) return notFound()
    try {
      return new Response(await readFile(file.path), {
        headers: {
          'Content-Type': file.mimeType,
          'Content-Security-Policy': contentSecurityPolicy,
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          'Cross-Origin-Opener-Policy': 'same-origin',
        },
      })
    } catch {
      return notFound()
    }
  })
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: { 'Content-Security-Policy': "default-src 'none'" } })
}
