import { rmSync } from 'node:fs'
import { openLibrary } from '@main/library'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import { test } from '@playwright/test'
import type { ArticleDocument } from '@shared/article/document'
import { makeBenchLibrary } from './bench-library'
import { report } from './measurement'
import { atMost, median, percentile } from './statistics'

const SAVES = 40

test('saving the large article in the main process', async () => {
  const { folder, largeArticleId } = makeBenchLibrary(100)
  const library = openLibrary(folder)
  const taken: number[] = []
  try {
    const services = createRecordServices(library, new ChangeFeed())
    let { revision, document } = services['articles.get']({ id: largeArticleId })
    for (let save = 0; save < SAVES; save += 1) {
      document = withOneMoreLetter(document, save)
      const started = performance.now()
      const answer = services['articles.save']({ id: largeArticleId, revision, document })
      taken.push(performance.now() - started)
      if (answer.outcome !== 'saved') throw new Error('The save was refused.')
      revision = answer.revision
    }
  } finally {
    library.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const line = (name: string, ours: number) => report(test.info(), atMost(name, 'ms', ours, 10, SAVES))
  await line('saving 36,000 words, median', median(taken))
  await line('saving 36,000 words, p95', percentile(taken, 0.95))
})

/** The document as it is after a letter was typed into one of its questions. */
function withOneMoreLetter(document: ArticleDocument, save: number): ArticleDocument {
  const content = [...document.content]
  const pair = content[save]
  if (pair?.type !== 'qa') throw new Error('The bench article is made of pairs.')
  const [question, ...answers] = pair.content
  const longer = { ...question, content: [...(question.content ?? []), { type: 'text' as const, text: 'a' }] }
  content[save] = { ...pair, content: [longer, ...answers] as typeof pair.content }
  return { ...document, content }
}
