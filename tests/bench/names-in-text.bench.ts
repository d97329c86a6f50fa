import { rmSync } from 'node:fs'
import { openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { ChangeFeed, NamesInText } from '@main/services/records'
import { test } from '@playwright/test'
import type { ArticleNode } from '@shared/article/document'
import { hasInlineContent, inlineText } from '@shared/article/inline-text'
import { emptyProductFields } from '@shared/records/product'
import { makeBenchLibrary } from './bench-library'
import { report } from './measurement'
import { atMost, median, percentile } from './statistics'

const NAMES = 10_000
const ROUNDS = 200

test('names of the library in the large article', async () => {
  const { folder, largeArticleId } = makeBenchLibrary(100)
  const library = openLibrary(folder)
  const oneBlock: number[] = []
  const wholeArticle: number[] = []
  let firstTime = 0
  try {
    const records = repositoriesOf(library)
    library.write(() => {
      for (let index = 0; index < NAMES; index += 1)
        records.products.create({ ...emptyProductFields(), name: nameOf(index) })
    })
    const article = records.articles.get(largeArticleId)
    if (!article) throw new Error('The bench library has a large article.')
    const texts = textsOf(article.document).map((text, index) => `${text} ${nameOf(index)} and more.`)
    const names = new NamesInText(records, new ChangeFeed())
    firstTime = await taken(() => names.find([]))
    for (let round = 0; round < 10; round += 1) wholeArticle.push(await taken(() => names.find(texts)))
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = texts[round % texts.length] ?? ''
      oneBlock.push(await taken(() => names.find([`${text} ${round}`])))
    }
    names.dispose()
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const line = (name: string, ours: number, most: number, runs: number) =>
    report(test.info(), atMost(name, 'ms', ours, most, runs))
  await line('10,000 names read for the first time, in slices', firstTime, 1000, 1)
  await line('names in 36,000 words, median', median(wholeArticle), 100, 10)
  await line('names in a changed block, p95', percentile(oneBlock, 0.95), 3, ROUNDS)
})

/** Names of two to four words, many with a first word in common. */
function nameOf(index: number): string {
  const first = ['Cloud', 'Quiet', 'Maison', 'Clay', 'North'][index % 5]
  return `${first} ${['Balm', 'Veil', 'Oil'][index % 3]} No ${index}`
}

function textsOf(node: ArticleNode): string[] {
  if (hasInlineContent(node)) return [inlineText(node.content)]
  return 'content' in node ? (node.content ?? []).flatMap((child: ArticleNode) => textsOf(child)) : []
}

async function taken(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
