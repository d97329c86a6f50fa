import { rebuildLibrary } from '@main/services/rebuild'
import { checkedDocument } from '@main/services/records/checked-document'
import type { ArticleDocument, TopBlock } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { DeskError } from '@shared/ipc/errors'
import { emptyBrandFields } from '@shared/records/brand'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDocument } from '../helpers/arbitrary-document'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { paragraphs } from '../helpers/library-samples'

const testLibrary = testLibraries()

const derivedTables: Record<string, string> = {
  search_records: 'kind, record_id, binned, title, folded_title, line',
  search_passages: 'search_record_id, part, text',
  mentions: 'article_id, position, block_id, kind, record_id, use, sentence',
  quotes: 'article_id, position, block_id, interview_id, word_from, word_to, text',
  article_documents: 'article_id, document',
  articles: 'id, word_count, body_word_count, question_count',
}

/** Everything that follows from the documents, without the numbers that a rebuild gives anew. */
function derived({ library }: TestLibrary): unknown {
  return Object.entries(derivedTables).map(([table, columns]) => {
    const listed = columns.replace(
      'search_record_id',
      '(SELECT record_id FROM search_records AS owner WHERE owner.id = search_record_id) AS owner',
    )
    return library.connection.prepare(`SELECT ${listed} FROM ${table}`).raw().all().map(String).sort()
  })
}

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      at: fc.nat(20),
      text: fc.string({ minLength: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('insert' as const), at: fc.nat(20), from: arbitraryDocument() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const), at: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), at: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), at: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('rename' as const), name: fc.string({ minLength: 1 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('fail' as const), name: fc.string({ minLength: 1 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('other' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

function changed(content: readonly TopBlock[], { ...one }: Step, brandId: string): TopBlock[] {
  const at = 'at' in one ? one.at % content.length : 0
  const block = content[at]
  if (!block) return [...content]
  switch (one.do) {
    case 'edit':
      return content.with(at, {
        type: 'paragraph',
        attrs: { id: 'attrs' in block && block.attrs && 'id' in block.attrs ? block.attrs.id : null },
        content: [
          { type: 'text', text: one.text },
          { type: 'mention', attrs: { kind: 'brand', id: brandId, text: null } },
        ],
      })
    case 'insert':
      return content.toSpliced(at, 0, ...one.from.content)
    case 'repeat':
      return content.toSpliced(at, 0, block)
    case 'move':
      return [...content.toSpliced(at, 1), block]
    case 'remove':
      return content.length > 1 ? content.toSpliced(at, 1) : [...content]
    default:
      return [...content]
  }
}

test('whatever is typed, what the library keeps beside the text is what a rebuild would keep', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryDocument(),
      fc.array(step, { minLength: 3, maxLength: 15 }),
      async (first, steps) => {
        const desk = testLibrary(`Library ${newId()}`)
        const { library, records, services } = desk
        const brand = records.brands.create({ ...emptyBrandFields(), name: 'First name' })
        const other = services['articles.create']({ fields: {}, document: paragraphs('Something else.') })
        const { id } = services['articles.create']({ fields: { title: 'Typed' }, document: first })
        let sent: ArticleDocument = services['articles.get']({ id }).document
        for (const one of steps) {
          if (one.do === 'rename' || one.do === 'fail') {
            const rename = () => {
              const { revision, ...present } = services['brands.get']({ id: brand.id })
              services['brands.save']({ id: brand.id, revision, fields: { ...present, name: one.name } })
              const { revision: based } = services['articles.get']({ id })
              services['articles.save']({ id, revision: based, document: sent })
              if (one.do === 'fail') throw new Error('undone')
            }
            if (one.do === 'rename') rename()
            else expect(() => library.write(rename)).toThrow('undone')
          }
          if (one.do === 'other') {
            const { revision, document } = services['articles.get']({ id: other.id })
            services['articles.save']({
              id: other.id,
              revision,
              document: { ...document, content: [...sent.content] },
            })
          }
          sent = { type: 'doc', content: changed(sent.content, one, brand.id) }
          const { revision } = services['articles.get']({ id })
          // As it comes from a window: a copy, whose blocks are no objects that were here before.
          services['articles.save']({ id, revision, document: structuredClone(sent) })
          sent = services['articles.get']({ id }).document
          expect(sent).toEqual(checkedDocument(sent))
        }
        const kept = derived(desk)
        await rebuildLibrary(desk)
        expect(derived(desk)).toEqual(kept)
        for (const table of ['search_passage_words', 'search_record_words', 'search_record_parts'])
          library.connection.exec(`INSERT INTO ${table}(${table}, rank) VALUES ('integrity-check', 1)`)
        library.close()
      },
    ),
    { numRuns: 15 },
  )
})

test('a wrong block is named by its place in the whole text, also when the others are known', () => {
  const { services } = testLibrary()
  const { id, document } = services['articles.create']({
    fields: {},
    document: paragraphs('One.', 'Two.', 'Three.'),
  })
  services['articles.save']({ id, revision: 1, document })
  const wrong = structuredClone(document) as unknown as { content: { type: string }[] }
  wrong.content.push({ type: 'script' })
  const save = () =>
    services['articles.save']({ id, revision: 2, document: wrong as unknown as ArticleDocument })
  expect(save).toThrow(DeskError)
  expect(save).toThrow('script 4')
  expect(services['articles.get']({ id })).toMatchObject({ revision: 2, document })
})

test('a text that no JSON can hold is refused and nothing is saved', () => {
  const { services } = testLibrary()
  const { id, document } = services['articles.create']({ fields: {}, document: paragraphs('One.') })
  const circle: Record<string, unknown> = { type: 'paragraph', attrs: { id: null } }
  circle.content = [circle]
  const endless = { type: 'doc', content: [circle] } as unknown as ArticleDocument
  expect(() => services['articles.save']({ id, revision: 1, document: endless })).toThrow(DeskError)
  expect(services['articles.get']({ id })).toMatchObject({ revision: 1, document })
})

test('an article that takes the place of a deleted one is found by its own words', () => {
  const { records, services } = testLibrary()
  const document = paragraphs('Words on lather.')
  const first = services['articles.create']({ fields: {}, document })
  services['articles.save']({ id: first.id, revision: 1, document })
  records.articles.deleteForEver([first.id])
  const second = services['articles.create']({ fields: { title: 'Second' }, document })
  const found = services['search.find']({ text: 'lather', kinds: [], limit: 5 })
  expect(found.map(({ id }) => id)).toEqual([second.id])
})
