import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { StyleFiles } from '@shared/checks/style-set'

/** More than any style has; a folder of something else. */
const MOST_FILES = 2000
const MOST_BYTES = 1_000_000

/** Where Vale 3 and Vale 2 keep vocabularies, below the folder of the styles. */
const VOCABULARY_FOLDERS = [join('config', 'vocabularies'), 'Vocab']
/** Folders beside the styles that hold other things. */
const NO_STYLES = new Set(['config', 'vocab'])

type Found = { path: string; shown: string; stamp: string }

/**
 * All files that rules come from: those that come with the app, and those in the library's `styles` folder, which may
 * be missing.
 * @returns also a stamp that changes when any of them does, and a line for each file that cannot be read
 */
export function readStyleFiles(resources: string, libraryStyles: string | null) {
  const problems: string[] = []
  const files: StyleFiles = { rules: [], vocabularies: [], ini: null }
  const stamps: string[] = []
  const read = ({ path, shown, stamp }: Found): string | null => {
    stamps.push(`${path} ${stamp}`)
    try {
      return readFileSync(path, 'utf8')
    } catch {
      problems.push(`${shown}: it cannot be read`)
      return null
    }
  }
  const readStyles = (folder: string, origin: 'app' | 'library') => {
    for (const style of foldersIn(folder)) {
      if (NO_STYLES.has(style.toLowerCase())) continue
      for (const found of filesIn(join(folder, style), '.yml', style)) {
        const text = read(found)
        const name = basename(found.path, '.yml')
        if (text !== null) files.rules.push({ style, name, path: found.shown, text, origin })
      }
    }
  }
  readStyles(join(resources, 'styles'), 'app')
  if (libraryStyles !== null) {
    readStyles(libraryStyles, 'library')
    for (const folder of VOCABULARY_FOLDERS) {
      for (const name of foldersIn(join(libraryStyles, folder))) {
        for (const found of filesIn(join(libraryStyles, folder, name), '.txt', name)) {
          const list = basename(found.path, '.txt')
          const text = list === 'accept' || list === 'reject' ? read(found) : null
          if (text !== null)
            files.vocabularies.push({ name, path: found.shown, list: list as 'accept', text })
        }
      }
    }
    const [ini] = filesIn(libraryStyles, '.vale.ini', 'styles')
    files.ini = ini ? read(ini) : null
  }
  if (files.rules.length > MOST_FILES) {
    problems.push(`There are more than ${MOST_FILES} rules; those after them are left out`)
    files.rules.length = MOST_FILES
  }
  return { files, problems, stamp: stamps.join('\n') }
}

/** Hidden folders, and those that cannot be looked into, hold no styles. */
function foldersIn(folder: string): string[] {
  return entriesIn(folder).filter(
    (name) => !name.startsWith('.') && statOf(join(folder, name))?.isDirectory(),
  )
}

function filesIn(folder: string, ending: string, shownFolder: string): Found[] {
  return entriesIn(folder).flatMap((name) => {
    const path = join(folder, name)
    const status = name.endsWith(ending) ? statOf(path) : undefined
    if (!status?.isFile() || status.size > MOST_BYTES) return []
    return [{ path, shown: `${shownFolder}/${name}`, stamp: `${status.size} ${status.mtimeMs}` }]
  })
}

function entriesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}

function statOf(path: string) {
  return statSync(path, { throwIfNoEntry: false })
}
