import type { ArticleDocument } from './document'

/** Who asks and who answers in an article's pairs, as they are named there; each once, in reading order. */
export function peopleInPairs({ content }: ArticleDocument): string[] {
  const names = content.flatMap((block) => {
    if (block.type !== 'qa') return []
    const [question, ...answers] = block.content
    return [question.attrs.askedBy, ...answers.map(({ attrs }) => attrs.speaker)]
  })
  return [...new Set(names.filter((name) => name !== null && name !== ''))] as string[]
}
