import type { ArticleFields } from '@shared/records/article'

export type ComparedLine = { text: string; differs: boolean }

/** The fields a reader sees, then the text, a line each. */
export function articleLines(
  fields: Pick<ArticleFields, 'title' | 'dek' | 'byline'>,
  text: string[],
): string[] {
  return [fields.title, fields.dek, fields.byline && `By ${fields.byline}`, ...text].filter(Boolean)
}

/** Marks the lines that the other side does not have; a line said twice must be there twice. */
export function linesApart(
  mine: string[],
  theirs: string[],
): { mine: ComparedLine[]; theirs: ComparedLine[] } {
  return { mine: marked(mine, theirs), theirs: marked(theirs, mine) }
}

function marked(lines: string[], others: string[]): ComparedLine[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.map((text) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return { text, differs: count <= 0 }
  })
}
