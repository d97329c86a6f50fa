import type { AnswerNode, ArticleDocument, ArticleNode, FigureNode } from '@shared/article/document'

export type Ties = {
  /** The expert record of a name that speaks, if there is exactly one. */
  findExpert: (name: string) => string | null
  /** The media record of a figure, by the figure's id. */
  pictures: ReadonlyMap<string, { mediaId: string; alt: string; credit: string }>
}

/** The document of an import with its people and pictures tied to records of the library. */
export function tieDocument(document: ArticleDocument, ties: Ties): ArticleDocument {
  return tied(document, ties)
}

/** Only attributes change, so a node keeps its type. */
function tied<Node extends ArticleNode>(node: Node, ties: Ties): Node {
  const own = tiedAttributes(node, ties)
  if (!('content' in own) || !own.content) return own
  const content: readonly ArticleNode[] = own.content
  return { ...own, content: content.map((child) => tied(child, ties)) }
}

function tiedAttributes<Node extends ArticleNode>(node: Node, ties: Ties): Node {
  if (node.type === 'answer') return tiedAnswer(node, ties) as Node
  if (node.type === 'figure') return tiedFigure(node, ties) as Node
  return node
}

function tiedAnswer(node: AnswerNode, { findExpert }: Ties): AnswerNode {
  const { expertId, speaker } = node.attrs
  if (expertId !== null || speaker === null) return node
  const found = findExpert(speaker)
  return found === null ? node : { ...node, attrs: { ...node.attrs, expertId: found, speaker: null } }
}

function tiedFigure(node: FigureNode, { pictures }: Ties): FigureNode {
  const picture = node.attrs.id === null ? undefined : pictures.get(node.attrs.id)
  if (!picture) return node
  const { alt, credit } = node.attrs
  return {
    ...node,
    attrs: {
      ...node.attrs,
      mediaId: picture.mediaId,
      // Null where the record says the same: the record's own words then serve.
      alt: alt === picture.alt ? null : alt,
      credit: credit === picture.credit ? null : credit,
    },
  }
}
