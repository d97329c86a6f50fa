import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyProductFields } from '@shared/records/product'
import { temporaryFolder } from '../helpers/electron-app'
import { generateArticle, seededRandom, sentences } from './generate-article'

export type BenchLibrary = { folder: string; largeArticleId: string; smallArticleId: string }

/**
 * A library on disk of `records` records: half articles of 400 words, half products, and besides them the standard
 * large article and a small one, which is the last that was changed.
 */
export function makeBenchLibrary(records: number): BenchLibrary {
  const folder = temporaryFolder('beauty-desk-bench-')
  const library = createLibrary(folder)
  const repositories = repositoriesOf(library)
  const random = seededRandom(7)
  const small = { words: 400, blocks: 16, pairs: 4, chips: 4 }
  try {
    const products = library.write(() =>
      Array.from(
        { length: records / 2 },
        (_, index) => repositories.products.create({ ...emptyProductFields(), name: `Product ${index}` }).id,
      ),
    )
    return library.write(() => {
      for (let index = 0; index < records / 2; index += 1)
        repositories.articles.create({
          fields: { ...emptyArticleFields(), title: sentences(6, random) },
          document: generateArticle(products, small, index),
        })
      const large = repositories.articles.create({
        fields: { ...emptyArticleFields(), title: 'The large article' },
        document: generateArticle(products),
      })
      const last = repositories.articles.create({
        fields: { ...emptyArticleFields(), title: 'The small article' },
        document: generateArticle(products, small, 99),
      })
      return { folder, largeArticleId: large.id, smallArticleId: last.id }
    })
  } finally {
    library.close()
  }
}
