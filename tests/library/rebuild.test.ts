import { openLibrary } from '@main/library'
import { readBacklog } from '@main/services/ingredients/backlog'
import { needsRebuild, rebuildLibrary, refreshLibrary } from '@main/services/rebuild'
import { expect, test } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import {
  emptyFields,
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

/** As the version before wrote the search: Latin words within Japanese did not stand alone. */
function withOldSearch() {
  const desk = testLibrary()
  const { library, records, services } = desk
  records.brands.create({ ...fullBrand(), name: 'Hav' })
  services['articles.create']({
    fields: { title: 'One' },
    document: paragraphs('毛穴careの話', 'Words on lather.'),
  })
  library.connection.exec(`
    UPDATE search_passages SET text = replace(text, char(0x200b), '') WHERE text LIKE '%care%';
    DELETE FROM search_words WHERE word = 'care';
    DELETE FROM settings WHERE key = 'searchForm'`)
  return desk
}

test('the search of an earlier version is brought in step while it is used, and once', async () => {
  const desk = withOldSearch()
  const { library, services } = desk
  const find = (text: string) => services['search.find']({ text, kinds: [], limit: 5 }).length
  expect([find('care'), find('lather'), needsRebuild(library)]).toEqual([0, 1, true])
  const found: number[] = []
  const never = new AbortController().signal
  expect(await refreshLibrary(desk, () => found.push(find('lather')), never)).toBe(true)
  expect([...new Set(found)]).toEqual([1])
  expect([find('care'), needsRebuild(library)]).toEqual([1, false])
  const written = () => library.connection.prepare('SELECT total_changes()').pluck().get()
  const before = Number(written())
  await refreshLibrary(desk, () => {}, never)
  // Nothing differs: only each record's place in the bin and the note that it is done are written.
  expect(Number(written()) - before).toBeLessThan(12)
})

test('a refresh that is stopped, or whose library is closed, is begun again at the next opening', async () => {
  const desk = withOldSearch()
  const stop = new AbortController()
  expect(await refreshLibrary(desk, () => stop.abort(), stop.signal)).toBe(false)
  expect(needsRebuild(desk.library)).toBe(true)
  const closing = refreshLibrary(desk, () => desk.library.close(), new AbortController().signal)
  expect(await closing).toBe(false)
  const again = openLibrary(desk.library.folder)
  expect(needsRebuild(again)).toBe(true)
  again.close()
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

test('lists of ingredients that are read meanwhile keep no rebuild from its end', async () => {
  const desk = testLibrary()
  const { library, records } = desk
  for (let index = 0; index < 120; index += 1)
    records.products.create({ ...emptyFields.product(), name: `Jar ${index}`, ingredients: 'Aqua, Glycerin' })
  records.ingredients.startAgain()
  const stop = new AbortController()
  let turns = 0
  const reading = readBacklog(records.ingredients, {
    signal: stop.signal,
    onRead() {
      turns += 1
      if (turns > 200) stop.abort()
    },
  })
  await rebuildLibrary(desk)
  await reading
  expect(turns).toBeLessThan(20)
  expect(records.ingredients.waiting()).toBe(0)
  expect(needsRebuild(library)).toBe(false)
})
