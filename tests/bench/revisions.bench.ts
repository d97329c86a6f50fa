import { rmSync } from 'node:fs'
import { createLibrary, openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { wholly } from '@main/library/repositories/revision-parts'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import { RevisionKeeper } from '@main/services/revisions/revision-keeper'
import { test } from '@playwright/test'
import { compareDocuments } from '@shared/article/compare/compare-documents'
import type { ArticleDocument, TopBlock } from '@shared/article/document'
import type { Article } from '@shared/records/article'
import { emptyArticleFields } from '@shared/records/article-fields'
import { temporaryFolder } from '../helpers/electron-app'
import { makeBenchLibrary } from './bench-library'
import { generateArticle, seededRandom, sentences } from './generate-article'
import { report } from './measurement'
import { atMost, compared, median } from './statistics'

const REVISIONS = 1000
const SAVES = 40
const MEGABYTE = 1_000_000

const line = (name: string, unit: string, ours: number, most: number, runs: number) =>
  report(test.info(), atMost(name, unit, ours, most, runs))

/** The document with one answer paragraph written anew, and now and then with a pair moved. */
function writtenOn(document: ArticleDocument, turn: number, random: () => number): ArticleDocument {
  const place = Math.floor(random() * document.content.length)
  const pair = document.content[place]
  if (pair?.type !== 'qa') throw new Error('The bench article is made of pairs.')
  const [question, answer] = pair.content
  const [first, ...others] = answer.content
  if (first?.type !== 'paragraph') throw new Error('Its answers begin with a paragraph.')
  const words = [{ type: 'text' as const, text: sentences(30, random) }]
  const changed: TopBlock = {
    ...pair,
    content: [question, { ...answer, content: [{ ...first, content: words }, ...others] }],
  }
  const content = document.content.with(place, changed)
  return { ...document, content: turn % 10 === 0 ? [...content.slice(1), content[0] as TopBlock] : content }
}

test('a thousand revisions of a 5,000-word article', async () => {
  const folder = temporaryFolder('beauty-desk-bench-')
  const library = createLibrary(folder)
  const taken: number[] = []
  try {
    const { articles, revisions } = repositoriesOf(library)
    const random = seededRandom(7)
    const document = generateArticle([], { words: 5000, blocks: 140, pairs: 35, chips: 0 })
    let article: Article = articles.create({ fields: { ...emptyArticleFields(), title: 'Long' }, document })
    const bytes = () =>
      Number(library.connection.pragma('page_count', { simple: true })) *
      Number(library.connection.pragma('page_size', { simple: true }))
    const before = bytes()
    const began = Date.now()
    for (let turn = 0; turn < REVISIONS; turn += 1) {
      article = { ...article, revision: turn, document: writtenOn(article.document, turn, random) }
      const started = performance.now()
      revisions.keep(article, { cause: 'pause', madeAt: began + turn })
      taken.push(performance.now() - started)
    }
    await line('1,000 revisions of 5,000 words', 'MB', (bytes() - before) / MEGABYTE, 5, 1)
    await line('keeping a revision of 5,000 words, median', 'ms', median(taken), 50, REVISIONS)
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('revisions of the large article while it is saved', async () => {
  const { folder, largeArticleId: id } = makeBenchLibrary(100)
  const library = openLibrary(folder)
  const records = repositoriesOf(library)
  const changes = new ChangeFeed()
  const keeper = new RevisionKeeper({ library, records }, changes)
  try {
    const bare = createRecordServices(library, new ChangeFeed())
    const kept = createRecordServices(library, changes, keeper)
    const random = seededRandom(3)
    let { revision, document } = bare['articles.get']({ id })
    const first = document
    const save = (services: typeof bare) => {
      document = writtenOn(document, 1, random)
      const started = performance.now()
      const answer = services['articles.save']({ id, revision, document })
      const taken = performance.now() - started
      if (answer.outcome !== 'saved') throw new Error('The save was refused.')
      revision = answer.revision
      return taken
    }
    const time = (work: () => unknown) => {
      const started = performance.now()
      work()
      return performance.now() - started
    }
    // In turns, so that both meet the same machine.
    const turns = Array.from({ length: SAVES }, () => [save(bare), save(kept)] as const)
    const [without, with_] = [turns.map(([one]) => one), turns.map(([, other]) => other)]
    await report(
      test.info(),
      compared('saving 36,000 words, revisions kept / not', 'ms', median(with_), median(without), 1.1, SAVES),
    )
    const holding = Array.from({ length: SAVES }, () => time(() => records.articles.holdOn(id)))
    await line('holding on to 36,000 words before a save', 'ms', median(holding), 3, SAVES)

    const article = records.articles.get(id) as Article
    const started = performance.now()
    const made = wholly(records.revisions.makeReady(article))
    const making = performance.now() - started
    await line('making 36,000 words ready, all slices', 'ms', making, 100, 1)
    const writing = time(() => records.revisions.write(made, { cause: 'pause' }))
    await line('writing the first revision of 36,000 words', 'ms', writing, 50, 1)
    await line(
      'comparing two texts of 36,000 words',
      'ms',
      time(() => compareDocuments(first, document)),
      200,
      1,
    )
  } finally {
    keeper.dispose()
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('exports of many short articles, each kept', async () => {
  const folder = temporaryFolder('beauty-desk-bench-')
  const library = createLibrary(folder)
  try {
    const { articles, revisions } = repositoriesOf(library)
    const document = generateArticle([], { words: 400, blocks: 24, pairs: 6, chips: 0 })
    const ids = articles.createMany(
      Array.from({ length: 500 }, (_, index) => ({
        fields: { ...emptyArticleFields(), title: `Post ${index}` },
        document,
      })),
    )
    const all = articles.getMany(ids)
    const keepAll = () => {
      const started = performance.now()
      library.write(() => {
        for (const article of all) revisions.keep(article, { cause: 'export' })
      })
      return (performance.now() - started) / all.length
    }
    await line('keeping a short article at its first export', 'ms', keepAll(), 1, all.length)
    await line('keeping a short article at its next export', 'ms', keepAll(), 1, all.length)
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
