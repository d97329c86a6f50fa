import type { TextMark } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyExpertFields } from '@shared/records/expert'
import { expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'
import { emptyFields } from '../helpers/library-samples'

const testLibrary = testLibraries()

test('an expert’s talks, quoted words and articles stand together, and nobody else’s', () => {
  const { records, services } = testLibrary()
  const expert = (name: string) => records.experts.create({ ...emptyExpertFields(), name })
  const ines = expert('Inès')
  const paul = expert('Paul')
  const voices = [ines, paul].map(({ id, name }) => ({
    id: newId(),
    name,
    role: 'expert' as const,
    expertId: id,
  }))
  const segment = (voice: number, text: string, offRecord = false) => ({
    id: newId(),
    participantId: voices[voice]?.id ?? null,
    startMs: null,
    endMs: null,
    text,
    offRecord,
  })
  const interview = records.interviews.create({
    ...emptyFields.interview(),
    title: 'On cold',
    heldOn: '2026-03-04',
    participants: voices,
    segments: [
      segment(0, 'Cold calms skin.'),
      segment(1, 'Heat does not.'),
      segment(0, 'Not for print', true),
    ],
  })
  const quote = (from: number, to: number): TextMark[] => [
    { type: 'quote', attrs: { interviewId: interview.id, from, to } },
  ]
  const article = records.articles.create({
    fields: { ...emptyArticleFields(), title: 'Cold tools' },
    document: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: newId() },
          content: [
            { type: 'text', text: 'Cold ', marks: quote(0, 3) },
            { type: 'mention', attrs: { kind: 'expert', id: ines.id, text: null } },
            { type: 'text', text: ' skin.', marks: quote(0, 3) },
            { type: 'text', text: ' And ' },
            { type: 'text', text: 'Heat does not.', marks: quote(3, 6) },
          ],
        },
      ],
    },
  })
  expect(services['experts.work']({ id: ines.id })).toEqual({
    interviews: [{ id: interview.id, title: 'On cold', heldOn: '2026-03-04', words: 3 }],
    quotes: [{ articleId: article.id, articleTitle: 'Cold tools', parts: ['Cold', 'skin.'] }],
    articles: [{ id: article.id, title: 'Cold tools', status: 'drafting', answers: false, mentions: 1 }],
  })
  expect(services['experts.work']({ id: paul.id })).toMatchObject({
    quotes: [{ parts: ['Heat does not.'] }],
    articles: [],
  })
  records.articles.bin([article.id])
  expect(services['experts.work']({ id: ines.id })).toMatchObject({ quotes: [], articles: [] })
})
