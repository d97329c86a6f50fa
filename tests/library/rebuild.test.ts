import { needsRebuild, rebuildLibrary } from '@main/services/rebuild'
import { expect, test } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import {
  fullArticle,
  fullBrand,
  fullExpert,
  fullMedia,
  fullProduct,
  paragraphs,
} from '../helpers/library-samples'

const testLibrary = testLibraries()

const derivedTables: Record<string, string> = {
  search_records: 'kind, record_id, binned, title, folded_title, line',
  search_passages: 'part, text',
  search_words: 'word',
  mentions: 'article_id, position, block_id, kind, record_id, use, sentence',
  quotes: 'article_id, position, block_id, interview_id, word_from, word_to, text',
}

function derived({ library }: TestLibrary): unknown {
  const rows = Object.entries(derivedTables).map(([table, columns]) =>
    library.connection.prepare(`SELECT ${columns} FROM ${table} ORDER BY ${columns}`).raw().all(),
  )
  const counts = library.connection
    .prepare('SELECT id, word_count, body_word_count, question_count FROM articles ORDER BY id')
    .all()
  return [...rows, counts]
}

test('what is derived can be lost or wrong, and is derived again from the records alone', async () => {
  const desk = testLibrary()
  const { library, records, services } = desk
  const media = records.media.create(fullMedia())
  const brand = records.brands.create(fullBrand())
  const expert = records.experts.create(fullExpert(brand.id, media.id))
  const product = records.products.create(fullProduct(brand.id, media.id))
  const document = paragraphs('Words on lather.', 'More words.')
  document.content.push({
    type: 'paragraph',
    attrs: { id: expert.id },
    content: [
      { type: 'mention', attrs: { kind: 'expert', id: expert.id, text: null } },
      {
        type: 'text',
        text: ' says so.',
        marks: [{ type: 'quote', attrs: { interviewId: brand.id, from: 0, to: 2 } }],
      },
    ],
  })
  services['articles.create']({ fields: fullArticle(media.id, []), document })
  services['products.bin']({ ids: [product.id] })
  const before = derived(desk)

  library.connection.exec(`
    DELETE FROM mentions; DELETE FROM quotes;
    UPDATE articles SET word_count = 0, body_word_count = 0, question_count = 9;
    UPDATE search_records SET binned = 0, title = 'wrong', line = 'wrong';
    DELETE FROM search_passages WHERE id % 2 = 0;
    INSERT INTO search_passage_words(search_passage_words) VALUES ('delete-all');
    INSERT INTO tags (name) VALUES ('of nothing');
  `)
  expect(services['search.find']({ text: 'lather', kinds: [], limit: 5 })).toEqual([])

  const progress: number[] = []
  const revisions = records.articles.getMany(records.articles.allIds()).map(({ revision }) => revision)
  expect(await rebuildLibrary(desk, { onProgress: (done, total) => progress.push(done / total) })).toBe(1)
  expect(derived(desk)).toEqual(before)
  expect(progress.at(-1)).toBe(1)
  expect(needsRebuild(library)).toBe(false)
  expect(services['search.find']({ text: 'lather', kinds: [], limit: 5 })).toHaveLength(1)
  expect(services['search.find']({ text: 'Cloud', kinds: ['product'], limit: 5 })).toEqual([])
  expect(records.articles.getMany(records.articles.allIds()).map(({ revision }) => revision)).toEqual(
    revisions,
  )
  expect(library.connection.prepare("SELECT 1 FROM tags WHERE name = 'of nothing'").get()).toBeUndefined()
  for (const table of [
    'search_record_words',
    'search_record_parts',
    'search_passage_words',
    'search_word_parts',
  ])
    expect(() =>
      library.connection.exec(`INSERT INTO ${table}(${table}, rank) VALUES ('integrity-check', 1)`),
    ).not.toThrow()
})

test('a rebuild that was cut off is known', async () => {
  const desk = testLibrary()
  desk.services['articles.create']({ fields: { title: 'One' } })
  const cutOff = rebuildLibrary(desk, {
    onProgress() {
      throw new Error('cut off')
    },
  })
  await expect(cutOff).rejects.toThrow('cut off')
  expect(needsRebuild(desk.library)).toBe(true)
  expect(desk.services['settings.get'](null)).not.toHaveProperty('rebuilding')
  await rebuildLibrary(desk)
  expect(needsRebuild(desk.library)).toBe(false)
  expect(desk.services['search.find']({ text: 'one', kinds: ['article'], limit: 5 })).toHaveLength(1)
})
