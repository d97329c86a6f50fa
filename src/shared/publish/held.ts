import { creditFromLine, creditLine } from '../article/credit'
import type {
  AnswerBlock,
  AnswerNode,
  ArticleDocument,
  BulletListNode,
  FigureNode,
  FootnoteContent,
  FootnoteNode,
  InlineNode,
  ListItemNode,
  OrderedListNode,
  ParagraphNode,
  QaNode,
  TextMark,
  TopBlock,
} from '../article/document'
import type {
  ResolvedAnswer,
  ResolvedAnswerBlock,
  ResolvedArticle,
  ResolvedDocument,
  ResolvedFigure,
  ResolvedFootnoteContent,
  ResolvedInline,
  ResolvedListItem,
  ResolvedMark,
  ResolvedQa,
  ResolvedTextBlock,
  ResolvedTopBlock,
} from '../article/resolved'
import { writtenHref } from '../article/safe-href'
import { tidyDocument } from '../article/tidy-document'
import { tidyText, withoutBreaks, withoutMark } from '../article/tidy-inline'
import type { PublishProfile } from './profile'
import { speakerNames } from './speaker-names'

/**
 * The document that comes back when an article is exported with ties and imported again: the article itself, less what
 * the format has no room for. docs/formats.md says the same in words; the laws hold the exporters and readers to it.
 * Ids are null, since an import makes new ones.
 */
export function documentHeld(article: ResolvedArticle, profile: PublishProfile): ArticleDocument {
  const document = tidyDocument(article.document)
  const holder = new Holder(document, profile)
  const content = document.content.flatMap((node) => holder.top(node))
  return { type: 'doc', content: content.length > 0 ? content : [holder.paragraph([])] }
}

const NO_ID = { id: null }

class Holder {
  private readonly isMarkdown: boolean
  private readonly names: ReturnType<typeof speakerNames>

  constructor(
    document: ResolvedDocument,
    private readonly profile: PublishProfile,
  ) {
    this.isMarkdown = profile.format === 'markdown'
    this.names = speakerNames(document, profile.speakerLabels)
  }

  top(node: ResolvedTopBlock): TopBlock[] {
    switch (node.type) {
      case 'heading': {
        const content = this.isMarkdown ? withoutBreaks(node.content) : node.content
        return [{ type: 'heading', attrs: { ...NO_ID, level: node.level }, ...this.inline(content) }]
      }
      case 'qa':
        return [this.pair(node)]
      case 'pullQuote': {
        const shown = tidyText(node.speaker ?? '') || null
        const speaker = this.isMarkdown ? shown : tidy(node.attrs.speaker)
        return [{ type: 'pullQuote', attrs: { ...NO_ID, qaId: null, speaker }, ...this.inline(node.content) }]
      }
      case 'expertCard':
        return [{ type: 'expertCard', attrs: { ...NO_ID, expertId: node.attrs.expertId } }]
      case 'divider':
        return [{ type: 'divider', attrs: NO_ID }]
      default:
        return this.answerBlock(node)
    }
  }

  paragraph(content: readonly ResolvedInline[]): ParagraphNode {
    return { type: 'paragraph', attrs: NO_ID, ...this.inline(content) }
  }

  private answerBlock(node: ResolvedAnswerBlock): AnswerBlock[] {
    switch (node.type) {
      case 'blockquote':
        return [
          { type: 'blockquote', attrs: NO_ID, content: node.content.map((child) => this.textBlock(child)) },
        ]
      case 'figure':
        return this.figure(node)
      case 'productCard': {
        const note = tidyText(node.attrs.note ?? '') || null
        return [{ type: 'productCard', attrs: { ...NO_ID, productId: node.attrs.productId, note } }]
      }
      default:
        return [this.textBlock(node)]
    }
  }

  private textBlock(node: ResolvedTextBlock): ParagraphNode | BulletListNode | OrderedListNode {
    switch (node.type) {
      case 'paragraph':
        return this.paragraph(node.content)
      case 'bulletList':
        return { type: 'bulletList', attrs: NO_ID, content: node.content.map((item) => this.item(item)) }
      case 'orderedList': {
        const content = node.content.map((item) => this.item(item))
        return { type: 'orderedList', attrs: { ...NO_ID, start: node.start }, content }
      }
    }
  }

  private item(node: ResolvedListItem): ListItemNode {
    return { type: 'listItem', attrs: NO_ID, content: node.content.map((child) => this.textBlock(child)) }
  }

  /** Markdown knows a picture by its file, and shows the words it has; without a picture there is its caption. */
  private figure(node: ResolvedFigure): (FigureNode | ParagraphNode)[] {
    const { mediaId, alt, credit, width } = node.attrs
    if (!this.isMarkdown) {
      const attrs = { ...NO_ID, mediaId, alt: tidy(alt), credit: tidy(credit), width }
      return [{ type: 'figure', attrs, ...this.inline(node.content) }]
    }
    if (node.picture === null) return node.content.length === 0 ? [] : [this.paragraph(node.content)]
    const shownCredit = tidyText(node.credit)
    const attrs = {
      ...NO_ID,
      mediaId: null,
      alt: tidyText(node.alt) || null,
      credit: shownCredit === '' ? null : creditFromLine(creditLine(shownCredit)),
      width: 'text' as const,
    }
    return [{ type: 'figure', attrs, ...this.inline(withoutMark(node.content, 'italic')) }]
  }

  private pair({ content: [question, ...answers] }: ResolvedQa): QaNode {
    const askedBy = this.isMarkdown
      ? this.printed(this.names(question), question.content.length > 0)
      : tidy(question.attrs.askedBy)
    const [first, ...more] = this.answers(answers)
    const words = this.questionWords(question.content)
    return {
      type: 'qa',
      attrs: NO_ID,
      content: [
        { type: 'question', attrs: { ...NO_ID, askedBy }, ...this.inline(words) },
        first ?? this.answer({ expertId: null, speaker: null }, [this.paragraph([])]),
        ...more,
      ],
    }
  }

  private printed(name: string | null, hasWords: boolean): string | null {
    return hasWords ? name : null
  }

  private questionWords(content: readonly ResolvedInline[]): readonly ResolvedInline[] {
    const { questionStyle } = this.profile
    if (questionStyle === 'bold') return withoutMark(content, 'bold')
    return this.isMarkdown && questionStyle === 'heading' ? withoutBreaks(content) : content
  }

  /** Answers in a row by one speaker, as far as the format tells speakers apart, come back as one. */
  private answers(answers: readonly ResolvedAnswer[]): AnswerNode[] {
    const held: AnswerNode[] = []
    for (const node of answers) {
      const { expertId, speaker } = this.isMarkdown
        ? { expertId: null, speaker: this.names(node) }
        : { expertId: node.attrs.expertId, speaker: tidy(node.attrs.speaker) }
      const blocks = node.content.flatMap((child) => this.answerBlock(child))
      if (blocks.length === 0) continue
      const last = held.at(-1)
      if (last?.attrs.expertId === expertId && last.attrs.speaker === speaker) last.content.push(...blocks)
      else held.push(this.answer({ expertId, speaker }, blocks))
    }
    return held
  }

  private answer(
    who: { expertId: string | null; speaker: string | null },
    content: AnswerBlock[],
  ): AnswerNode {
    return { type: 'answer', attrs: { ...NO_ID, ...who }, content }
  }

  private inline(nodes: readonly ResolvedInline[]): { content?: InlineNode[] } {
    const content: InlineNode[] = []
    for (const node of nodes.map((child) => this.inlineNode(child))) {
      const last = content.at(-1)
      const joins = last?.type === 'text' && node.type === 'text' && sameMarks(last.marks, node.marks)
      if (joins) content[content.length - 1] = { ...last, text: last.text + node.text }
      else content.push(node)
    }
    return content.length === 0 ? {} : { content }
  }

  private inlineNode(node: ResolvedInline): InlineNode {
    if (node.type !== 'footnote') return this.contentNode(node)
    // What stands in a footnote is never a footnote.
    return { type: 'footnote', attrs: NO_ID, ...(this.inline(node.content) as Pick<FootnoteNode, 'content'>) }
  }

  private contentNode(node: ResolvedFootnoteContent): FootnoteContent {
    const marked = this.marks(node.marks)
    switch (node.type) {
      case 'text':
        return { type: 'text', text: node.text, ...marked }
      case 'hardBreak':
        return { type: 'hardBreak' }
      case 'mention': {
        if (this.isMarkdown) return { type: 'text', text: node.shown, ...marked }
        const text = node.attrs.text === null ? null : node.shown
        return { type: 'mention', attrs: { ...node.attrs, text }, ...marked }
      }
      case 'fact':
        return this.isMarkdown
          ? { type: 'text', text: node.shown, ...marked }
          : {
              type: 'fact',
              attrs: { ...node.attrs, value: tidy(node.attrs.value), asOf: tidy(node.attrs.asOf) },
              ...marked,
            }
    }
  }

  private marks(marks: readonly ResolvedMark[]): { marks?: TextMark[] } {
    if (marks.length === 0) return {}
    const held = marks.map((mark): TextMark => {
      if (mark.type !== 'link') return mark
      const rel = this.isMarkdown ? null : mark.attrs.rel
      return { type: 'link', attrs: { href: writtenHref(mark.attrs.href), rel } }
    })
    return { marks: held }
  }
}

/** A text in an attribute; null stays null, which is not the same as no words. */
function tidy(text: string | null): string | null {
  return text === null ? null : tidyText(text)
}

function sameMarks(one: readonly TextMark[] = [], other: readonly TextMark[] = []): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
