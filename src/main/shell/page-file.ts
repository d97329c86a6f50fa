import { extname, join, normalize, sep } from 'node:path'

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * The file behind an address of the app's page.
 * @param root the folder of the built page; nothing outside it is ever named
 * @returns null for another host, a kind of file the page does not consist of, or a path that leaves the folder
 */
export function pageFile(root: string, address: string): { path: string; mimeType: string } | null {
  let pathname: string
  try {
    const url = new URL(address)
    if (url.protocol !== 'app:' || url.host !== 'desk') return null
    pathname = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return null
  const path = normalize(join(root, pathname === '/' ? 'index.html' : pathname))
  if (!path.startsWith(normalize(root) + sep)) return null
  const mimeType = mimeTypes[extname(path)]
  return mimeType ? { path, mimeType } : null
}
