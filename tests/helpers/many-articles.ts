import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { emptyArticleFields } from '@shared/records/article-fields'
import { paragraphs } from './library-samples'

/** Writes numbered articles whose text says where it ends, so that a file cut short shows. */
export function addManyArticles(library: Library, count: number): string[] {
  const { articles } = repositoriesOf(library)
  return library.write(() =>
    Array.from({ length: count }, (_, index) => {
      const texts = Array.from({ length: 12 }, () =>
        `Wool fat keeps a lip soft, says number ${index}. `.repeat(6),
      )
      const fields = { ...emptyArticleFields(), title: `Balm ${index}` }
      return articles.create({ fields, document: paragraphs(...texts, `Here ends article ${index}.`) }).id
    }),
  )
}

/** The Markdown files of those articles in a folder. @throws for a file that is not whole, or is none of theirs */
export function wholeFilesIn(folder: string): string[] {
  const names = readdirSync(folder)
  for (const name of names) {
    const number = /^balm-(\d+)\.md$/.exec(name)?.[1]
    const text = readFileSync(join(folder, name), 'utf8')
    if (!text.trimEnd().endsWith(`Here ends article ${number}.`)) throw new Error(`${name} is not whole`)
  }
  return names
}
