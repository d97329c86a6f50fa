import { builtinModules } from 'node:module'
import type { Import } from './import-graph'

/** A part of the source and what its files may import. */
type Part = {
  name: string
  /** The files it consists of; the first part that fits a file has it. */
  files: RegExp
  /** Our own files it may import. */
  ours: RegExp[]
  packages: RegExp[]
}

const shared = /^src\/shared\//
const node = /^node:/
const model = [/^zod$/, /^uuid$/, /^@tiptap\/(?!react$)/, /^prosemirror-/]
const unified = [
  /^(unified|vfile|mdast|hast|unist|micromark|property-information)$/,
  /^(mdast|hast|unist|micromark|remark|rehype)-/,
]
const main = (...folders: string[]) => folders.map((folder) => new RegExp(`^src/main/${folder}/`))

const parts: Part[] = [
  {
    name: 'shared/intake',
    files: /^src\/shared\/intake\//,
    ours: [shared],
    packages: [...model, ...unified, /^(@mozilla\/readability|linkedom(\/worker)?|mammoth|yaml|smol-toml)$/],
  },
  {
    name: 'shared/publish',
    files: /^src\/shared\/publish\//,
    ours: [shared],
    packages: [...model, ...unified, /^yaml$/],
  },
  {
    name: 'shared/templates',
    files: /^src\/shared\/templates\//,
    ours: [shared],
    packages: [...model, /^yaml$/],
  },
  { name: 'shared/checks', files: /^src\/shared\/checks\//, ours: [shared], packages: [...model, /^yaml$/] },
  {
    name: 'shared/article/compare',
    files: /^src\/shared\/article\/compare\//,
    ours: [shared],
    packages: [...model, /^diff$/],
  },
  {
    name: 'shared/article/marks',
    files: /^src\/shared\/article\/marks\//,
    ours: [shared],
    packages: [...model, /^hast$/, /^linkifyjs$/],
  },
  { name: 'shared', files: shared, ours: [shared], packages: [...model, ...unified] },
  { name: 'preload', files: /^src\/preload\//, ours: [/^src\/shared\/ipc\//], packages: [/^electron$/] },
  {
    name: 'renderer',
    files: /^src\/renderer\//,
    ours: [shared, /^src\/renderer\//],
    packages: [
      ...model,
      /^(react|react-dom)(\/|$)/,
      /^@tiptap\/react(\/|$)/,
      /^@(mantine|tanstack|tabler|fontsource-variable)\//,
      /^(react-resizable-panels|dayjs|chrono-node)(\/|$)/,
      /^@atlaskit\/pragmatic-drag-and-drop(\/|$)/,
    ],
  },
  {
    name: 'main/library/repositories',
    files: /^src\/main\/library\/repositories\//,
    ours: [shared, ...main('library')],
    packages: [node, /^(better-sqlite3|zod|uuid)$/, /^drizzle-orm(\/|$)/],
  },
  {
    name: 'main/library',
    files: /^src\/main\/library\//,
    ours: [shared, /^src\/main\/library\/(?!repositories\/)/],
    packages: [node, /^(better-sqlite3|zod)$/, /^drizzle-orm(\/|$)/],
  },
  {
    name: 'main/services and main/jobs',
    files: /^src\/main\/(services|jobs)\//,
    ours: [shared, ...main('services', 'jobs', 'library')],
    packages: [
      node,
      /^(zod|uuid|csv-parse|csv-stringify|yazl|yauzl)(\/|$)/,
      /^(exifreader|@xmldom\/xmldom|music-metadata|wasm-vips|harper\.js)$/,
      /^(fractional-indexing|ical-generator)$/,
    ],
  },
  {
    name: 'main/cli',
    files: /^src\/main\/cli\//,
    ours: [shared, ...main('cli', 'jobs', 'services')],
    packages: [node, /^(commander|zod)$/],
  },
  {
    name: 'main/ipc',
    files: /^src\/main\/ipc\//,
    ours: [shared, ...main('ipc', 'services')],
    packages: [node, /^(electron|zod)$/],
  },
  {
    name: 'main/shell',
    files: /^src\/main\/shell\//,
    ours: [shared, ...main('shell', 'ipc', 'services')],
    packages: [node, /^(electron|zod)$/],
  },
  {
    name: 'main/index',
    files: /^src\/main\/(index|window-app|desk-app)\.ts$/,
    ours: [shared, /^src\/main\//],
    packages: [node, /^(electron|zod)$/],
  },
]

/** Every import that the rules forbid, one line each. */
export function forbiddenImports(imports: readonly Import[]): string[] {
  return imports.flatMap((each) => {
    const problem = problemOf(each)
    return problem ? [`${each.from} → ${each.specifier}: ${problem}`] : []
  })
}

function problemOf({ from, specifier, file }: Import): string | null {
  const part = parts.find((candidate) => candidate.files.test(from))
  if (!part) return 'the file is in no part that the rules know'
  if (file === null) {
    const name = builtinModules.includes(specifier) ? `node:${specifier}` : specifier
    return part.packages.some((allowed) => allowed.test(name)) ? null : `not for ${part.name}`
  }
  if (!part.ours.some((allowed) => allowed.test(file))) return `not for ${part.name}`
  const fromFeature = featureOf(from)
  const toFeature = featureOf(file)
  if (fromFeature && toFeature && fromFeature !== toFeature) return 'a feature never imports another feature'
  return null
}

function featureOf(path: string): string | null {
  return /^src\/renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null
}
