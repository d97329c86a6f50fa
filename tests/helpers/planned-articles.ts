import type { Page } from '@playwright/test'
import type { ArticleFields } from '@shared/records/article'
import type { ArticleStatus } from '@shared/records/choices'
import type { DeskPage } from './desk-in-page'

/** `due` and `out` are days from today on; `budget` and `words` are numbers of words. */
interface Planned {
  title: string
  status: ArticleStatus
  client?: string
  due?: number
  out?: number
  budget?: number
  words?: number
  tags?: string[]
  /** Made from the sample's interview, with its expert and a cover picture. */
  isFromTalk?: true
}

/** A season of a small beauty desk: something late, something due today, something nobody has planned yet. */
const plannedArticles: readonly Planned[] = [
  { title: 'What the wind does to a lip', status: 'idea', client: 'Harbour Weekly', tags: ['lips'] },
  { title: 'Is a sheet mask still worth the packet?', status: 'idea' },
  { title: 'Three soaps for people who distrust soap', status: 'idea', client: 'Almanac', due: 40 },
  { title: 'The hairdresser who refuses to blow-dry', status: 'idea', due: 55, tags: ['hair'] },
  {
    title: 'A winter of retinal: one editor’s diary',
    status: 'assigned',
    client: 'Almanac',
    due: 12,
    budget: 1400,
  },
  { title: 'Sunscreen for the ski bus', status: 'assigned', client: 'Harbour Weekly', due: 5, budget: 800 },
  { title: 'Five questions for a perfumer without a nose', status: 'assigned', due: 19, budget: 900 },
  {
    title: 'Red light at home, with Dr. Nwosu',
    status: 'drafting',
    client: 'Almanac',
    due: -3,
    budget: 1200,
    words: 742,
    isFromTalk: true,
    tags: ['light'],
  },
  {
    title: 'Salt, clay, ash: masks from the kitchen shelf',
    status: 'drafting',
    due: 0,
    budget: 900,
    words: 1010,
  },
  { title: 'How to patch-test like you mean it', status: 'drafting', client: 'Almanac', due: 2, words: 310 },
  { title: 'Why the barrier became a brand', status: 'drafting', due: 9, budget: 1600, words: 1180 },
  { title: 'The quiet return of cold cream', status: 'drafting', client: 'Fable & Co.', words: 95 },
  {
    title: 'Round table: who owns the word “clean”?',
    status: 'in-review',
    client: 'Harbour Weekly',
    due: 1,
    budget: 2200,
    words: 2140,
  },
  { title: 'A brow shaper on leaving brows alone', status: 'in-review', due: 4, budget: 700, words: 655 },
  {
    title: 'What’s on my shelf: a night nurse',
    status: 'in-review',
    client: 'Fable & Co.',
    due: -1,
    words: 480,
  },
  {
    title: 'Hand creams that survive a ward round',
    status: 'approved',
    client: 'Almanac',
    due: 3,
    words: 910,
  },
  { title: 'Scalp care, minus the scalp-shaming', status: 'approved', due: 8, budget: 1000, words: 985 },
  {
    title: 'Ten minutes with a soap maker',
    status: 'published',
    client: 'Almanac',
    due: -9,
    out: -8,
    words: 820,
  },
  { title: 'The case for one lipstick', status: 'published', client: 'Fable & Co.', out: -15, words: 640 },
  { title: 'Mineral masks, ranked by patience', status: 'published', out: -22, words: 1120 },
  {
    title: 'Fragrance-free is not a smell',
    status: 'published',
    client: 'Harbour Weekly',
    out: -30,
    words: 760,
  },
  {
    title: 'The price of a facial, itemised',
    status: 'needs-update',
    client: 'Almanac',
    out: -60,
    words: 1320,
  },
]

/** Writes these articles into the open library. */
export async function addPlanned(page: Page, articles: readonly Planned[] = plannedArticles): Promise<void> {
  await page.evaluate(async (all) => {
    const { desk } = globalThis as unknown as DeskPage
    const talks = await desk.interviews.list({})
    const pictures = await desk.media.list({ filter: 'lamp' })
    const talk = talks.ok ? talks.value.rows[0]?.id : undefined
    const picture = pictures.ok ? pictures.value.rows[0]?.id : undefined
    const dayIn = (days: number | undefined) => {
      if (days === undefined) return null
      const date = new Date()
      date.setDate(date.getDate() + days)
      return date.toLocaleDateString('sv-SE')
    }
    for (const {
      title,
      status,
      client = '',
      due,
      out,
      budget = null,
      words = 0,
      tags = [],
      isFromTalk,
    } of all) {
      const fields: Partial<ArticleFields> = {
        title,
        status,
        client,
        tags,
        deadline: dayIn(due),
        publishedOn: dayIn(out),
        wordBudget: budget,
      }
      if (isFromTalk && talk) fields.interviewIds = [talk]
      if (isFromTalk && picture) fields.coverMediaId = picture
      const text = Array.from({ length: words }, (_, index) => (index % 9 === 8 ? 'skin.' : 'soft')).join(' ')
      const answer = await desk.articles.create({
        fields,
        document: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              attrs: { id: crypto.randomUUID() },
              content: text === '' ? [] : [{ type: 'text', text }],
            },
          ],
        },
      })
      if (!answer.ok) throw new Error(answer.error.message)
    }
  }, articles)
}
