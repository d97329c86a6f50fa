import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import type { ArticleDocument, TopBlock } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyBrandFields } from '@shared/records/brand'
import type { ArticleStatus } from '@shared/records/choices'
import { emptyExpertFields } from '@shared/records/expert'
import { emptyInterviewFields } from '@shared/records/interview'
import { emptyProductFields } from '@shared/records/product'
import { temporaryFolder } from '../helpers/electron-app'
import { seededRandom } from './generate-article'

/** Of 100,000 records: three tenths articles with texts, a twentieth interviews with transcripts. */
const shares = { brand: 0.05, expert: 0.1, product: 0.5, article: 0.3, interview: 0.05 }
const batchSize = 1000

const topics =
  `skin mask clay serum oil barrier acid balm cream lather rinse niacinamide retinol ceramide squalane peptide ` +
  `sunscreen cleanser toner essence hydration redness texture glow pore lash brow lip cheek scalp hair fragrance ` +
  `vetiver neroli amber rose cedar dermatologist chemist facialist perfumer morning evening winter summer 化粧水 洗顔 피부`
const little = `the and of in a with before after because you we they is was it on for that this not but so very`
const tags = ['mask', 'winter', 'sensitive', 'budget', 'spring issue', 'cover story', 'lips', 'hair']
const statuses: ArticleStatus[] = ['idea', 'drafting', 'in-review', 'published', 'published', 'published']

/**
 * A library on disk in which searching costs what it costs a long-lived desk: articles of some 250 words, transcripts of
 * twenty segments, products with notes, and a vocabulary in which few words are in most texts and most words in few.
 */
export function makeSearchLibrary(records: number): string {
  const folder = temporaryFolder('beauty-desk-search-')
  const library = createLibrary(folder)
  const { brands, experts, products, articles, interviews } = repositoriesOf(library)
  const words = wordSource(11)
  const pick = <Value>(from: readonly Value[]) => from[Math.floor(words.random() * from.length)] as Value
  const tagged = () => (words.random() < 0.2 ? [pick(tags)] : [])
  const makeMany = <Value>(share: number, make: (index: number) => Value): Value[] => {
    const made: Value[] = []
    const count = Math.round(records * share)
    while (made.length < count)
      library.write(() => {
        for (let left = Math.min(batchSize, count - made.length); left > 0; left -= 1)
          made.push(make(made.length))
      })
    return made
  }
  try {
    const brandIds = makeMany(
      shares.brand,
      () =>
        brands.create({ ...emptyBrandFields(), name: words.name(2), country: words.name(1), tags: tagged() })
          .id,
    )
    makeMany(shares.expert, () =>
      experts.create({
        ...emptyExpertFields(),
        name: words.name(2),
        title: pick(['Dermatologist', 'Cosmetic chemist', 'Facialist', 'Perfumer']),
        bioShort: words.sentence(20),
        tags: tagged(),
      }),
    )
    makeMany(shares.product, () =>
      products.create({
        ...emptyProductFields(),
        name: words.title(3),
        brandId: pick(brandIds),
        notes: words.sentence(25),
        tags: tagged(),
      }),
    )
    makeMany(shares.article, (index) =>
      articles.create({
        fields: {
          ...emptyArticleFields(),
          title: words.title(6),
          dek: words.sentence(18),
          status: pick(statuses),
          publishedOn: `${2015 + (index % 12)}-0${1 + (index % 9)}-1${index % 10}`,
          tags: tagged(),
        },
        document: article(words),
      }),
    )
    makeMany(shares.interview, () =>
      interviews.create({
        ...emptyInterviewFields(),
        title: `Talk with ${words.name(2)}`,
        tags: tagged(),
        segments: Array.from({ length: 20 }, (_, position) => ({
          id: newId(),
          participantId: null,
          startMs: position * 9000,
          endMs: position * 9000 + 8000,
          text: words.sentence(28),
          offRecord: false,
        })),
      }),
    )
    library.connection.pragma('wal_checkpoint(TRUNCATE)')
    return folder
  } finally {
    library.close()
  }
}

function article(words: Words): ArticleDocument {
  const content = Array.from(
    { length: 7 },
    (): TopBlock => ({
      type: 'paragraph',
      attrs: { id: newId() },
      content: [{ type: 'text', text: words.sentence(36) }],
    }),
  )
  return { type: 'doc', content }
}

type Words = ReturnType<typeof wordSource>

/** Words as a language spreads them: the one of rank n about 1/n as often as the first. */
function wordSource(seed: number) {
  const random = seededRandom(seed)
  const syllables = `ba re lo ni sa ve mi tor ul en ka pri so das wen lu fa gro ti chel mo ran`.split(' ')
  const invented = Array.from({ length: 20_000 }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  )
  const vocabulary = [...little.split(' '), ...topics.split(' '), ...invented]
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'skin'
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const rare = () => capital(invented[Math.floor(random() * invented.length)] ?? 'Balm')
  const topic = () => topics.split(' ')[Math.floor(random() ** 2 * topics.split(' ').length)] ?? 'skin'
  const line = (count: number) => Array.from({ length: count }, word).join(' ')
  return {
    random,
    sentence: (count: number) => `${capital(line(count))}.`,
    title: (count: number) => capital([rare(), topic(), line(count - 2)].join(' ')),
    name: (count: number) => Array.from({ length: count }, rare).join(' '),
  }
}
