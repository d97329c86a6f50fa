import { expertCardLines, productCardLines } from '../article/cards'
import { creditLine } from '../article/credit'
import { footnotesOf } from '../article/footnotes'
import { prefixOf } from '../article/markdown-conventions'
import type {
  ResolvedAnswer,
  ResolvedArticle,
  ResolvedInline,
  ResolvedListItem,
  ResolvedQa,
  ResolvedTopBlock,
} from '../article/resolved'
import { tidyDocument } from '../article/tidy-document'
import { tidyText } from '../article/tidy-inline'
import { type PublishProfile, questionLook } from './profile'
import { speakerNames } from './speaker-names'

type Names = ReturnType<typeof speakerNames>

/** The body as plain text: a blank line between blocks, `- ` and numbers before list items, footnotes at the end. For the clipboard. */
export function exportPlainText(article: ResolvedArticle, profile: PublishProfile): string {
  const document = tidyDocument(article.document)
  const names = speakerNames(document, profile.speakerLabels)
  const notes = footnotesOf(document).map(({ number, content }) => `[${number}] ${lineText(content)}`)
  const blocks = document.content.map((node) => blockText(node, names, profile))
  return `${[...blocks, notes.join('\n')].filter(Boolean).join('\n\n')}\n`
}

function blockText(node: ResolvedTopBlock, names: Names, profile: PublishProfile): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return lineText(node.content)
    case 'bulletList':
      return listText(node.content, () => '- ')
    case 'orderedList':
      return listText(node.content, (index) => `${node.start + index}. `)
    case 'blockquote':
      return joined(node.content.map((child) => blockText(child, names, profile)))
    case 'qa':
      return pairText(node, names, profile)
    case 'figure':
      return joined(
        [lineText(node.content), node.credit === '' ? '' : creditLine(tidyText(node.credit))],
        '\n',
      )
    case 'pullQuote':
      return joined(
        [`“${lineText(node.content)}”`, node.speaker === null ? '' : `— ${tidyText(node.speaker)}`],
        '\n',
      )
    case 'productCard': {
      const { name, lines, closing } = productCardLines(node.product, node.attrs.note)
      return joined([name, ...lines, closing ?? ''], '\n')
    }
    case 'expertCard': {
      const { name, lines, closing } = expertCardLines(node.expert)
      return joined([name, ...lines, closing ?? ''], '\n')
    }
    case 'divider':
      return '* * *'
  }
}

function pairText(pair: ResolvedQa, names: Names, profile: PublishProfile): string {
  const look = questionLook(profile)
  const [question, ...answers] = pair.content
  const asked = prefixed(prefixOf('question', names(question), look), lineText(question.content))
  return joined([asked, ...answers.map((answer) => answerText(answer, names, profile))])
}

function answerText(answer: ResolvedAnswer, names: Names, profile: PublishProfile): string {
  const prefix = prefixOf('answer', names(answer), questionLook(profile))
  return prefixed(prefix, joined(answer.content.map((child) => blockText(child, names, profile))))
}

function prefixed(prefix: string | null, words: string): string {
  return prefix === null || words === '' ? words : `${tidyText(prefix)}: ${words}`
}

function listText(items: readonly ResolvedListItem[], marker: (index: number) => string): string {
  return items
    .map((item, index) => {
      const sign = marker(index)
      const lines = item.content
        .map((child) => itemText(child))
        .join('\n')
        .split('\n')
      return lines.map((line, row) => (row === 0 ? sign : ' '.repeat(sign.length)) + line).join('\n')
    })
    .join('\n')
}

function itemText(node: ResolvedListItem['content'][number]): string {
  switch (node.type) {
    case 'paragraph':
      return lineText(node.content)
    case 'bulletList':
      return listText(node.content, () => '- ')
    case 'orderedList':
      return listText(node.content, (index) => `${node.start + index}. `)
  }
}

function lineText(nodes: readonly ResolvedInline[]): string {
  return nodes.map(wordsOf).join('')
}

function wordsOf(node: ResolvedInline): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'hardBreak':
      return '\n'
    case 'footnote':
      return `[${node.number}]`
    default:
      return node.shown
  }
}

function joined(parts: readonly string[], separator = '\n\n'): string {
  return parts.filter((part) => part !== '').join(separator)
}
