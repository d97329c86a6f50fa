import { writeSync } from 'node:fs'
import { openLibrary } from '@main/library'
import { ChangeFeed, createRecordServices } from '@main/services/records'

// Saves an article over and over, and prints each save only after it was acknowledged. Ends when it is killed.
const [folder = '', articleId = ''] = process.argv.slice(2)
print('starts')
const library = openLibrary(folder)
const services = createRecordServices(library, new ChangeFeed())
let article = services['articles.get']({ id: articleId })
let revision = article.revision
print(`begin ${revision}`)
for (let count = 0; ; count++) {
  const words = `Save ${revision + 1} of a text about cleansing balms. `.repeat(1 + (count % 40))
  const answer = services['articles.save']({
    id: articleId,
    revision,
    fields: { ...article, title: `Revision ${revision + 1}` },
    document: {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: words }] },
        { type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: `last ${revision + 1}` }] },
      ],
    },
  })
  if (answer.outcome !== 'saved') throw new Error('stale')
  revision = answer.revision
  print(`saved ${revision}`)
  if (count % 7 === 0) article = services['articles.get']({ id: articleId })
  if (count % 11 === 0) library.checkpoint()
}

/** Waits where nobody reads yet: `process.stdout` would keep the line for a pause that this loop never makes. */
function print(line: string): void {
  writeSync(1, `${line}\n`)
}
