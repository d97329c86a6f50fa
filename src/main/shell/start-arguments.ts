import { resolve } from 'node:path'

/** What the app was asked for on its command line. */
export type StartArguments = {
  /** Absolute path of the library to open; null: the one opened last. */
  library: string | null
  sample: boolean
  articleId: string | null
  userData: string | null
  /** A `desk` command and what follows it; null opens a window. */
  deskWords: string[] | null
}

export type StartSurroundings = {
  /** Folder that relative paths start from. */
  currentFolder: string
  deskCommands: readonly string[]
}

const valued = ['library', 'article', 'user-data-dir'] as const

/**
 * Reads the arguments after the program's own name. Chromium's switches (`--no-sandbox` …) may stand among them and are
 * passed over.
 */
export function parseStartArguments(
  given: readonly string[],
  surroundings: StartSurroundings,
): StartArguments {
  const values: Partial<Record<(typeof valued)[number], string>> = {}
  const result: StartArguments = {
    library: null,
    sample: false,
    articleId: null,
    userData: null,
    deskWords: null,
  }
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? ''
    if (!argument.startsWith('--')) {
      if (surroundings.deskCommands.includes(argument)) {
        result.deskWords = given.slice(index)
        break
      }
      continue
    }
    const [name = '', ...rest] = argument.slice(2).split('=')
    const known = valued.find((candidate) => candidate === name)
    if (known) values[known] = rest.length > 0 ? rest.join('=') : (given[++index] ?? '')
    else if (name === 'sample') result.sample = true
  }
  if (values.library) result.library = resolve(surroundings.currentFolder, values.library)
  if (values.article) result.articleId = values.article
  if (values['user-data-dir']) result.userData = resolve(surroundings.currentFolder, values['user-data-dir'])
  return result
}
