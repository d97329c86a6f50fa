import { assertNever } from '../assert-never'
import type {
  AnswerBlock,
  AnswerNode,
  ArticleDocument,
  BulletListNode,
  FactNode,
  FigureNode,
  FootnoteContent,
  FootnoteNode,
  InlineNode,
  ListItemNode,
  MentionNode,
  OrderedListNode,
  ParagraphNode,
  PullQuoteNode,
  QaNode,
  TopBlock,
} from './document'
import { formatFact } from './format-fact'
import { resolvePicture } from './picture'
import { publishedMarks } from './published-marks'
import { isStillSaid } from './pull-quote-said'
import type { RecordLookup, ResolvableArticle } from './record-lookup'
import { resolveExpert, resolveProduct } from './resolve-records'
import type {
  ResolvedAnswer,
  ResolvedAnswerBlock,
  ResolvedArticle,
  ResolvedFact,
  ResolvedFigure,
  ResolvedFootnote,
  ResolvedFootnoteContent,
  ResolvedInline,
  ResolvedListItem,
  ResolvedMark,
  ResolvedMention,
  ResolvedPicture,
  ResolvedPullQuote,
  ResolvedQa,
  ResolvedTextBlock,
  ResolvedTopBlock,
  ResolveProblem,
} from './resolved'
import { tidyInline, tidyText } from './tidy-inline'

/**
 * Turns an article and the records it names into an article that needs no library. Where a record is gone, the words
 * that the document kept stand in, else a plain placeholder, and `problems` says so.
 * @param fallbackLanguage the library's language, for an article that names none.
 */
export function resolve(
  article: ResolvableArticle,
  library: RecordLookup,
  fallbackLanguage = 'en-GB',
): ResolvedArticle {
  const language = article.language === '' ? fallbackLanguage : article.language
  const resolver = new Resolver(library, language, article.document)
  const document = {
    type: 'doc' as const,
    content: article.document.content.map((node) => resolver.top(node)),
  }
  const cover = article.coverMediaId === null ? null : resolver.cover(article.coverMediaId)
  return {
    id: article.id,
    title: article.title,
    dek: article.dek,
    slug: article.slug,
    byline: article.byline,
    status: article.status,
    language,
    publishedOn: article.publishedOn,
    updatedOn: article.updatedAt > 0 ? new Date(article.updatedAt).toISOString().slice(0, 10) : null,
    publishedUrl: article.publishedUrl,
    canonicalUrl: article.canonicalUrl,
    seoTitle: article.seoTitle,
    seoDescription: article.seoDescription,
    tags: article.tags,
    cover,
    document,
    problems: resolver.problems,
  }
}

/** One article's resolving: gathers problems as it goes, in reading order. */
class Resolver {
  readonly problems: ResolveProblem[] = []
  private footnotes = 0

  constructor(
    private readonly library: RecordLookup,
    private readonly language: string,
    private readonly document: ArticleDocument,
  ) {}

  top(node: TopBlock): ResolvedTopBlock {
    switch (node.type) {
      case 'heading':
        return { type: 'heading', level: node.attrs.level, content: this.inline(node.content, node.attrs.id) }
      case 'qa':
        return this.qa(node)
      case 'pullQuote':
        return this.pullQuote(node)
      case 'expertCard': {
        const { id, expertId } = node.attrs
        return { type: 'expertCard', attrs: { expertId }, expert: this.expert(expertId, id) }
      }
      case 'divider':
        return { type: 'divider' }
      default:
        return this.answerBlock(node)
    }
  }

  cover(mediaId: string): ResolvedPicture | null {
    const cover = this.picture(mediaId, null)
    if (cover) this.wantCredit(cover.credit, `The cover picture ${cover.fileName}`, null)
    return cover
  }

  private picture(mediaId: string, blockId: string | null): ResolvedPicture | null {
    const media = this.library.media(mediaId)
    if (media !== null) return resolvePicture(media)
    this.report('A picture is no longer in the library', blockId)
    return null
  }

  private answerBlock(node: AnswerBlock): ResolvedAnswerBlock {
    switch (node.type) {
      case 'blockquote':
        return { type: 'blockquote', content: node.content.map((child) => this.textBlock(child)) }
      case 'figure':
        return this.figure(node)
      case 'productCard': {
        const { id, productId, note } = node.attrs
        const record = this.library.product(productId)
        if (record === null) this.report('A product card shows a product that is gone', id)
        const product = resolveProduct(record, this.library, this.language)
        return { type: 'productCard', attrs: { productId, note }, product }
      }
      default:
        return this.textBlock(node)
    }
  }

  private textBlock(node: ParagraphNode | BulletListNode | OrderedListNode): ResolvedTextBlock {
    switch (node.type) {
      case 'paragraph':
        return { type: 'paragraph', content: this.inline(node.content, node.attrs.id) }
      case 'bulletList':
        return { type: 'bulletList', content: node.content.map((item) => this.listItem(item)) }
      case 'orderedList': {
        const content = node.content.map((item) => this.listItem(item))
        return { type: 'orderedList', start: node.attrs.start, content }
      }
      default:
        return assertNever(node)
    }
  }

  private listItem(node: ListItemNode): ResolvedListItem {
    return { type: 'listItem', content: node.content.map((child) => this.textBlock(child)) }
  }

  private qa(node: QaNode): ResolvedQa {
    const [question, ...answers] = node.content
    const { id, askedBy } = question.attrs
    return {
      type: 'qa',
      content: [
        { type: 'question', attrs: { askedBy }, content: this.inline(question.content, id) },
        ...answers.map((answer) => this.answer(answer)),
      ],
    }
  }

  private answer(node: AnswerNode): ResolvedAnswer {
    const { id, expertId, speaker } = node.attrs
    return {
      type: 'answer',
      attrs: { expertId, speaker },
      speaker: this.speakerName(node, id),
      content: node.content.map((child) => this.answerBlock(child)),
    }
  }

  private speakerName({ attrs }: AnswerNode, blockId: string | null): string | null {
    if (attrs.expertId === null) return attrs.speaker
    const expert = this.library.expert(attrs.expertId)
    if (expert === null) this.report('An answer is tied to an expert who is gone', blockId)
    return expert?.name ?? attrs.speaker
  }

  private figure(node: FigureNode): ResolvedFigure {
    const { id, mediaId, alt, credit, width } = node.attrs
    if (mediaId === null) this.report('A figure has no picture yet', id)
    const picture = mediaId === null ? null : this.picture(mediaId, id)
    const printed = credit ?? picture?.credit ?? ''
    if (picture) this.wantCredit(printed, `The picture ${picture.fileName}`, id)
    return {
      type: 'figure',
      attrs: { mediaId, alt, credit, width },
      picture,
      alt: alt ?? picture?.alt ?? '',
      credit: printed,
      content: this.inline(node.content, id),
    }
  }

  private pullQuote(node: PullQuoteNode): ResolvedPullQuote {
    const { id, qaId, speaker } = node.attrs
    const pair = this.pairOf(qaId)
    if (pair && !isStillSaid(node, pair, (chip) => this.nameOf(chip)))
      this.report('A pull quote is no longer in the answer it was taken from', id)
    return {
      type: 'pullQuote',
      attrs: { qaId, speaker },
      speaker: speaker ?? this.speakerOfPair(pair),
      content: this.inline(node.content, id),
    }
  }

  private nameOf({ type, attrs }: MentionNode | FactNode): string {
    return (type === 'mention' ? this.library[attrs.kind](attrs.id)?.name : this.liveFact(attrs)) ?? ''
  }

  private pairOf(qaId: string | null): QaNode | null {
    if (qaId === null) return null
    const pair = this.document.content.find((node) => node.type === 'qa' && node.attrs.id === qaId)
    return pair?.type === 'qa' ? pair : null
  }

  /** The only speaker of a pair; null where there is none or more than one. */
  private speakerOfPair(pair: QaNode | null): string | null {
    if (pair?.content.length !== 2) return null
    const { attrs } = pair.content[1]
    return (attrs.expertId === null ? null : this.library.expert(attrs.expertId)?.name) ?? attrs.speaker
  }

  private expert(expertId: string, blockId: string | null) {
    const record = this.library.expert(expertId)
    if (record === null) this.report('An expert card shows an expert who is gone', blockId)
    return resolveExpert(record, this.library)
  }

  private inline(nodes: readonly InlineNode[] | undefined, blockId: string | null): ResolvedInline[] {
    return (nodes ?? []).flatMap((node): ResolvedInline[] =>
      node.type === 'footnote' ? this.footnote(node) : [this.inlineNode(node, blockId)],
    )
  }

  private inlineNode(node: FootnoteContent, blockId: string | null): ResolvedFootnoteContent {
    const marks = publishedMarks(node.marks)
    switch (node.type) {
      case 'text':
        return { type: 'text', text: node.text, marks }
      case 'hardBreak':
        return { type: 'hardBreak', marks }
      case 'mention':
        return this.mention(node, marks, blockId)
      case 'fact':
        return this.fact(node, marks, blockId)
      default:
        return assertNever(node)
    }
  }

  /** A note without words is not published, and takes no number. */
  private footnote({ attrs, content }: FootnoteNode): ResolvedFootnote[] {
    const words = (content ?? []).map((node) => this.inlineNode(node, attrs.id))
    if (tidyInline(words).length === 0) {
      this.report('A footnote has no words yet', attrs.id)
      return []
    }
    this.footnotes += 1
    return [{ type: 'footnote', number: this.footnotes, content: words, marks: [] }]
  }

  private mention({ attrs }: MentionNode, marks: ResolvedMark[], blockId: string | null): ResolvedMention {
    const record = this.library[attrs.kind](attrs.id)
    const name = attrs.text ?? record?.name ?? null
    if (record === null) {
      this.report(
        `${attrs.text === null ? 'A mention' : `"${attrs.text}"`}: its ${attrs.kind} is gone`,
        blockId,
      )
    }
    return { type: 'mention', attrs, shown: name ?? `[${attrs.kind}]`, marks }
  }

  private fact({ attrs }: FactNode, marks: ResolvedMark[], blockId: string | null): ResolvedFact {
    const shown = attrs.mode === 'pinned' ? attrs.value : this.liveFact(attrs)
    if (shown === null)
      this.report(`A ${attrs.field} is shown that the product's record does not say`, blockId)
    return { type: 'fact', attrs, shown: shown ?? attrs.value ?? `[${attrs.field}]`, marks }
  }

  private liveFact(attrs: FactNode['attrs']): string | null {
    const product = this.library.product(attrs.productId)
    return product === null ? null : formatFact(product, attrs.field, this.language, attrs)
  }

  private wantCredit(credit: string, which: string, blockId: string | null): void {
    if (tidyText(credit) === '') this.report(`${which} has no credit`, blockId)
  }

  private report(message: string, blockId: string | null): void {
    this.problems.push({ message, blockId })
  }
}
