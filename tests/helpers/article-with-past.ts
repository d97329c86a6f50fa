import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import type { AnswerBlock, ArticleDocument, InlineNode, QaNode, TopBlock } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import type { Article, ArticleFields } from '@shared/records/article'
import { emptyArticleFields } from '@shared/records/article-fields'
import type { RevisionCause } from '@shared/records/revision'

const HOUR = 3_600_000

const text = (words: string): InlineNode[] => [{ type: 'text', text: words }]
const paragraph = (words: string) => ({
  type: 'paragraph' as const,
  attrs: { id: newId() },
  content: text(words),
})

function pair(question: string, ...answer: string[]): QaNode {
  const blocks: AnswerBlock[] = answer.map(paragraph)
  return {
    type: 'qa',
    attrs: { id: newId() },
    content: [
      { type: 'question', attrs: { id: newId(), askedBy: null }, content: text(question) },
      { type: 'answer', attrs: { id: newId(), expertId: null, speaker: 'Dr. Ines Okafor' }, content: blocks },
    ],
  }
}

/** The block with other words for the line that says `from`. */
function reworded<Block extends TopBlock>(block: Block, from: string, to: string): Block {
  // Only words are replaced, so the shape stays.
  return JSON.parse(JSON.stringify(block).replace(JSON.stringify(from), JSON.stringify(to))) as Block
}

/**
 * A library with one article that was written over two weeks: eight revisions, of which two have a name and one was
 * exported. Between the last two a pair was moved, one reworded, one taken out and one put in.
 */
export function libraryWithPast(folder: string): { place: string; articleId: string; title: string } {
  const place = join(folder, 'Desk')
  const library = createLibrary(place)
  const { articles, revisions } = repositoriesOf(library)
  const title = 'Clay, in moderation'
  const intro = paragraph(
    'Dr. Ines Okafor has spent twelve years talking people out of their second cleanser. She answers in whole sentences, and rarely in products.',
  )
  const often = pair(
    'How often is a clay mask too often?',
    'Twice a week is plenty for most skin. What people take for clean is often only dry, and dry skin makes more oil by the evening.',
  )
  const oils = pair(
    'Do oils clog pores?',
    'Some do, in some people. Squalane rarely does, and it is the one I would begin with.',
  )
  const sleep = pair(
    'What does sleep do that a serum cannot?',
    'It lets the barrier mend. Nothing in a bottle has eight hours.',
  )
  const steam = pair('Is steaming the face worth it?', 'It is pleasant. That is all I can promise.')
  const sun = pair(
    'What would you keep if you could keep one thing?',
    'Sunscreen, and the habit of putting on enough of it.',
  )
  const drafts: [TopBlock[], RevisionCause, string, Partial<ArticleFields>, number][] = [
    [[intro], 'start', '', { title: 'Clay' }, 15 * 24],
    [[intro, often], 'pause', '', {}, 15 * 24 - 2],
    [[intro, often, oils], 'pause', '', {}, 9 * 24],
    [[intro, often, oils, sleep, steam], 'named', 'Sent to Dr. Okafor', {}, 8 * 24],
    [[intro, often, oils, sleep, steam], 'status', '', { status: 'in-review' }, 7 * 24],
    [
      [
        intro,
        reworded(often, 'How often is a clay mask too often?', 'How often is a clay mask too much?'),
        oils,
        sleep,
        steam,
      ],
      'pause',
      '',
      {},
      30,
    ],
    [[intro, often, oils, sleep, steam], 'export', 'As the magazine had it', { status: 'approved' }, 26],
    [
      [
        intro,
        sleep,
        reworded(
          often,
          'Twice a week is plenty for most skin. What people take for clean is often only dry, and dry skin makes more oil by the evening.',
          'Once a week is plenty for oily skin, and less is better for dry skin. What people take for clean is often only dry.',
        ),
        oils,
        sun,
      ],
      'pause',
      '',
      {},
      1,
    ],
  ]
  const first: ArticleDocument = { type: 'doc', content: drafts[0]?.[0] ?? [] }
  const fields = {
    ...emptyArticleFields(),
    title,
    dek: 'A dermatologist on how much is enough, and why most of us overdo it.',
    byline: 'Vera Quist',
  }
  let article: Article = articles.create({ fields, document: first })
  for (const [content, cause, label, change, hoursAgo] of drafts) {
    articles.save(article.id, article.revision, {
      fields: { ...fields, status: article.status, ...change },
      document: { type: 'doc', content },
    })
    // It was there a moment ago.
    article = articles.get(article.id) as Article
    revisions.keep(article, { cause, label, madeAt: Date.now() - hoursAgo * HOUR })
  }
  library.close()
  return { place, articleId: article.id, title }
}
