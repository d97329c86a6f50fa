import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { cyclesOf, importsOf, isTest, readSourceFiles, type SourceFiles } from './import-graph'
import { forbiddenImports } from './import-rules'

const root = resolve(import.meta.dirname, '../../..')
const source = new Map([...readSourceFiles(root, 'src')].filter(([path]) => !isTest(path)))

function planted(files: Record<string, string>): SourceFiles {
  return new Map([...source, ...Object.entries(files)])
}

test('no part imports what it must not', () => {
  expect(source.size).toBeGreaterThan(30)
  expect(forbiddenImports(importsOf(source))).toEqual([])
})

test('no file imports itself in a circle, counting types', () => {
  expect(cyclesOf(importsOf(source))).toEqual([])
})

test('only the register listens to pages, and only the renderer’s api touches what preload gives it', () => {
  const listeners = [...source].filter(([, text]) => /\bipcMain\b/.test(text)).map(([path]) => path)
  expect(listeners).toEqual(['src/main/ipc/register.ts'])
  const users = [...source]
    .filter(([path, text]) => path.startsWith('src/renderer/') && /\bwindow\.desk\b/.test(text))
    .map(([path]) => path)
  expect(users.filter((path) => !path.startsWith('src/renderer/api/'))).toEqual([])
})

test.each([
  ['src/shared/x.ts', "import { readFileSync } from 'node:fs'"],
  ['src/shared/x.ts', "import { join } from 'path'"],
  ['src/shared/x.ts', "import type { Library } from '../main/library/library'"],
  ['src/shared/x.ts', "export * from 'react'"],
  ['src/shared/x.ts', "type A = import('electron').App\nexport type B = A"],
  ['src/shared/publish/x.ts', "import mammoth from 'mammoth'"],
  ['src/renderer/x.tsx', "import { app } from 'electron'"],
  ['src/renderer/x.tsx', "export const x = () => import('node:fs')"],
  ['src/renderer/x.tsx', "import type { Handlers } from '../main/ipc/handler'"],
  ['src/renderer/features/experts/x.tsx', "import '../articles/y'"],
  ['src/preload/x.ts', "import { z } from 'zod'"],
  ['src/preload/x.ts', "import '@shared/commands'"],
  ['src/main/services/x.ts', "import { app } from 'electron'"],
  ['src/main/services/x.ts', "import type { Tell } from '../ipc/handler'"],
  ['src/main/services/x.ts', "const electron = require('electron')\nexport { electron }"],
  ['src/main/library/x.ts', "import '../services/file-errors'"],
  ['src/main/library/x.ts', "import './repositories/y'"],
  ['src/main/library/x.ts', "import { app } from 'electron'"],
  ['src/main/cli/x.ts', "import { app } from 'electron'"],
  ['src/main/cli/x.ts', "import '../library/library'"],
  ['src/main/ipc/x.ts', "import '../library/library'"],
  ['src/main/x.ts', "import './library/library'"],
  ['src/main/services/x.ts', "import '../../../tests/contract/y'"],
])('a planted violation is found: %s %s', (path, text) => {
  const files = planted({
    [path]: text,
    'src/renderer/features/articles/y.ts': 'export {}',
    'src/main/library/repositories/y.ts': 'export {}',
  })
  const found = forbiddenImports(importsOf(files)).filter((line) => line.startsWith(`${path} `))
  expect(found).toHaveLength(1)
})

test('planted circles are found, of one file, of two, and through types only', () => {
  const files = new Map([
    ['src/shared/a.ts', "import type { B } from './b'\nexport type A = B"],
    ['src/shared/b.ts', "export type { A } from './c'\nexport type B = 1"],
    ['src/shared/c.ts', "export type A = import('./a').A"],
    ['src/shared/d.ts', "export * from './d'"],
    ['src/shared/e.ts', "import './a'"],
  ])
  expect(cyclesOf(importsOf(files)).sort()).toEqual([
    ['src/shared/a.ts', 'src/shared/b.ts', 'src/shared/c.ts'],
    ['src/shared/d.ts'],
  ])
})

test('an import that leads nowhere is told', () => {
  expect(() => importsOf(planted({ 'src/shared/x.ts': "import './gone'" }))).toThrow('which is not there')
})
