import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyBrandFields } from '@shared/records/brand'
import { folded } from '@shared/search/folded'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { paragraphs } from '../helpers/library-samples'

const testLibrary = testLibraries()

const textSearches = [
  'search_record_words',
  'search_record_parts',
  'search_passage_words',
  'search_word_parts',
]

/** Throws where the text search and the texts it was made from differ. */
function compareTextSearch({ library }: TestLibrary): void {
  for (const name of textSearches)
    library.connection.exec(`INSERT INTO ${name}(${name}, rank) VALUES ('integrity-check', 1)`)
}

const article = (title: string, text: string) => ({
  fields: { ...emptyArticleFields(), title },
  document: paragraphs(text),
})

const step = fc.oneof(
  fc.record({ act: fc.constant('add' as const), word: fc.constantFrom('serum', 'Crème', 'toner', 'mist') }),
  fc.record({ act: fc.constant('change' as const), word: fc.constantFrom('balm', 'oil', 'façade', '') }),
  fc.record({ act: fc.constant('fail' as const), word: fc.constantFrom('lost', 'gone') }),
)

test('work that only adds leaves a text search that agrees with the texts, whatever it does', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const desk = testLibrary()
      const { library, records } = desk
      let added: string[] = []
      library.adding(() => {
        for (const { act, word } of steps) {
          if (act === 'add')
            added.push(records.articles.create(article(`On ${word}`, `Only ${word} today`)).id)
          else if (act === 'change') {
            const present = records.articles.get(added.at(-1) ?? '')
            if (!present) continue
            const changed = article(`About ${word}`, `Now ${word} for a week`)
            records.articles.save(present.id, present.revision, changed)
          } else {
            const before = added
            const failing = () => {
              added = [...added, records.articles.create(article(word, `All of it ${word}`)).id]
              throw new Error('refused')
            }
            expect(() => library.writeApart(failing)).toThrow('refused')
            added = before
          }
        }
      })
      compareTextSearch(desk)
      for (const word of ['serum', 'creme', 'balm', 'facade', 'lost']) {
        const found = new Set(records.search.find(word, ['article'], 50).map((hit) => hit.id))
        const having = added.filter((id) => folded(JSON.stringify(records.articles.get(id))).includes(word))
        expect(found, word).toEqual(new Set(having))
      }
    }),
    { numRuns: 40 },
  )
})

test('work that fails leaves nothing that waits for the next', () => {
  const desk = testLibrary()
  const { library, records } = desk
  const failing = () => {
    records.brands.create({ ...emptyBrandFields(), name: 'Never kept' })
    throw new Error('no further')
  }
  expect(() => library.adding(failing)).toThrow('no further')
  records.brands.create({ ...emptyBrandFields(), name: 'Kept' })
  compareTextSearch(desk)
  expect(records.brands.count()).toBe(1)
})
