import { expect, it } from 'vitest'
import { readText } from '../read'
import { readDate } from './dates'

it.each([
  ['3. November 2026', '2026-11-03'],
  ['Dienstag, 3. März 2020', '2020-03-03'],
  ['31. Dez. 2019', '2019-12-31'],
  ['7. Mai 2021', '2021-05-07'],
  ['May 7, 2021', '2021-05-07'],
  ['31. Juni 2020', null],
])('reads «%s»', (line, day) => {
  expect(readDate(line)).toBe(day)
})

it.each(['post.txt', 'post.md'])('takes the day above a text for when it was published: %s', (fileName) => {
  const head = fileName.endsWith('.md') ? '# Seife im Schnee' : 'Seife im Schnee'
  const text = `${head}\n\n3. November 2026\n\nIch koche Seife, wenn es schneit, und im Sommer esse ich Eis und lese alte Rezepte für Lauge.`
  const source = readText(text, { fileName })
  expect(source.metadata.publishedOn).toBe('2026-11-03')
  expect(source.dropped).toEqual(['3. November 2026'])
  expect(
    readText(`---\ndate: 2026-10-01\n---\n\n${text}`, { fileName: 'post.md' }).metadata.publishedOn,
  ).toBe('2026-10-01')
})
