import { parse } from 'node:path'
import type { ImportedFile } from '@shared/intake/result'
import type { Repositories } from '../../library/repositories'

/** What an article made of a source is called. A transcript rarely says its title; its file's name is what one knows it by. */
export function titleFrom({ kind, title, path }: Pick<ImportedFile, 'kind' | 'title' | 'path'>): string {
  return title || (kind === 'interview' ? parse(path).name : '')
}

/** The titles of the articles in use, so that whoever brings a text in for the second time is told. */
export class TitlesInUse {
  private readonly titles: Set<string>

  /** @param records null where there is no library yet */
  constructor(records: Repositories | null) {
    this.titles = new Set(records?.articles.titlesInUse())
  }

  add(found: ImportedFile): void {
    if (found.kind !== 'rejected') this.titles.add(titleFrom(found))
  }

  /** The same report, with a warning where an article of that title is in the library. */
  toldOf(found: ImportedFile): ImportedFile {
    const title = titleFrom(found)
    if (found.kind === 'rejected' || title === '' || !this.titles.has(title)) return found
    const warning = `The library has an article called “${title}” already; this one stands beside it.`
    return { ...found, warnings: [...found.warnings, warning] }
  }
}
