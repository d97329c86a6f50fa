import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { pageFile } from './page-file'

const root = join(sep, 'app', 'renderer')

test('serves the page and its parts', () => {
  expect(pageFile(root, 'app://desk/')).toEqual({
    path: join(root, 'index.html'),
    mimeType: 'text/html; charset=utf-8',
  })
  expect(pageFile(root, 'app://desk/index.html?theme=dark#x')?.path).toBe(join(root, 'index.html'))
  expect(pageFile(root, 'app://desk/assets/a%20b.woff2')).toEqual({
    path: join(root, 'assets', 'a b.woff2'),
    mimeType: 'font/woff2',
  })
})

test.each([
  'app://desk/../main/index.js',
  'app://desk/%2e%2e/main/index.js',
  'app://desk/..%2f..%2fmain/index.js',
  'app://desk/assets/..%2f..%2fmain/index.js',
  'app://desk/..%5c..%5cmain%5cindex.js',
  'app://desk//etc/x.js/../../../../../etc/x.js',
  'app://desk/index.html%00.js',
  'app://desk/%',
  'app://other/index.html',
  'file:///etc/passwd',
  'app://desk/index.php',
  'nonsense',
])('refuses or confines %s', (address) => {
  const file = pageFile(root, address)
  expect(file === null || file.path.startsWith(root + sep)).toBe(true)
})

test('a path that leaves the folder is refused, not bent', () => {
  expect(pageFile(root, 'app://desk/..%2fmain/index.js')).toBeNull()
})
