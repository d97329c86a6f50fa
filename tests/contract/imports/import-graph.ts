import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { parseSync, Visitor } from 'vite'

/** Path from the project's root, with forward slashes, to the file's text. */
export type SourceFiles = ReadonlyMap<string, string>

export type Import = {
  /** The importing file. */
  from: string
  /** As it is written. */
  specifier: string
  /** The imported file of ours; null for a package. */
  file: string | null
}

const sourceEnding = /\.(ts|tsx|mts|cts|mjs|js|css|json)$/

/** Every source file below `folder`, tests included. */
export function readSourceFiles(root: string, folder: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !sourceEnding.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  return files
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')

/** Every import of every file: plain, type-only, re-exporting, dynamic, and `import('…')` inside a type. */
export function importsOf(files: SourceFiles): Import[] {
  const imports: Import[] = []
  for (const [from, text] of files) {
    if (!/\.[cm]?[jt]sx?$/.test(from)) continue
    for (const specifier of specifiersOf(from, text)) {
      imports.push({ from, specifier, file: resolveImport(from, specifier, files) })
    }
  }
  return imports
}

const parsed = new Map<string, Set<string>>()

function specifiersOf(path: string, text: string): Set<string> {
  const key = `${path}\n${text}`
  const known = parsed.get(key) ?? parseSpecifiers(path, text)
  parsed.set(key, known)
  return known
}

function parseSpecifiers(path: string, text: string): Set<string> {
  const { program, module, errors } = parseSync(path, text)
  const fatal = errors.find((error) => error.severity === 'Error')
  if (fatal) throw new Error(`${path} does not parse: ${fatal.message}`)
  const found = new Set<string>()
  for (const { moduleRequest } of module.staticImports) found.add(moduleRequest.value)
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) if (moduleRequest) found.add(moduleRequest.value)
  }
  const add = (source: { type: string; value?: unknown }) => {
    if (source.type === 'Literal' && typeof source.value === 'string') found.add(source.value)
    else throw new Error(`${path} imports something that is not written out`)
  }
  new Visitor({
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    CallExpression(node) {
      const { callee } = node
      const [first] = node.arguments
      if (callee.type === 'Identifier' && callee.name === 'require' && first) add(first)
    },
  }).visit(program)
  return found
}

/** @throws when an import of ours leads nowhere */
function resolveImport(from: string, specifier: string, files: SourceFiles): string | null {
  const path = specifier.replace(/\?.*$/, '')
  const base = path.startsWith('@shared/')
    ? `src/shared/${path.slice('@shared/'.length)}`
    : path.startsWith('@main/')
      ? `src/main/${path.slice('@main/'.length)}`
      : path.startsWith('.')
        ? posix.join(dirname(from), path)
        : null
  if (base === null) return null
  const tries = ['', '.ts', '.tsx', '.mts', '.js', '.mjs', '/index.ts', '/index.tsx'].map((end) => base + end)
  const file = tries.find((candidate) => files.has(candidate))
  if (file) return file
  // Outside `src` there may be files that were not read: tests, scripts, resources.
  if (!base.startsWith('src/')) return base
  throw new Error(`${from} imports ${specifier}, which is not there`)
}

/** Groups of files that import one another in a circle, each sorted. */
export function cyclesOf(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, file } of imports) {
    if (file) next.set(from, [...(next.get(from) ?? []), file])
  }
  // Tarjan's strongly connected components.
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  const visit = (file: string): number => {
    const index = order.size
    order.set(file, index)
    lowest.set(file, index)
    stack.push(file)
    for (const target of next.get(file) ?? []) {
      const reached = order.has(target)
        ? stack.includes(target)
          ? (order.get(target) ?? 0)
          : index
        : visit(target)
      lowest.set(file, Math.min(lowest.get(file) ?? index, reached))
    }
    if (lowest.get(file) === index) {
      const group = stack.splice(stack.indexOf(file))
      if (group.length > 1 || next.get(file)?.includes(file)) cycles.push(group.sort())
    }
    return lowest.get(file) ?? index
  }
  for (const file of next.keys()) if (!order.has(file)) visit(file)
  return cycles
}
