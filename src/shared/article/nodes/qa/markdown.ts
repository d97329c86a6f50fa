import type { RootContent } from 'mdast'
import type { MarkdownExporter } from '../../exporter'
import type { ResolvedQa } from '../../resolved'
import { answerMarkdown } from '../answer/markdown'
import { questionMarkdown } from '../question/markdown'

/** A pair: question and answers one after the other, or a definition list, which Markdown has as HTML only. */
export const qaMarkdown: MarkdownExporter<ResolvedQa> = (node, context) => {
  const [question, ...answers] = node.content
  const asked = questionMarkdown(question, context)
  const answered = answers.map((answer, index) => answerMarkdown(answer, context, index === 0))
  return context.questions.style === 'definition-list'
    ? definitionList(asked, answered)
    : [...asked, ...answered.flat()]
}

/** The tags stand alone between blank lines, so that what is between them is Markdown. */
function definitionList(asked: RootContent[], answered: RootContent[][]): RootContent[] {
  // A term needs something said of it, be it nothing yet.
  if (answered.length === 0) return [tags('<dl>', '<dt>'), ...asked, tags('</dt>', '<dd></dd>', '</dl>')]
  return [
    tags('<dl>', '<dt>'),
    ...asked,
    ...answered.flatMap((blocks, index) => [tags(index === 0 ? '</dt>' : '</dd>', '<dd>'), ...blocks]),
    tags('</dd>', '</dl>'),
  ]
}

function tags(...names: string[]): RootContent {
  return { type: 'html', value: names.join('\n') }
}
