import type { FootnoteContent, InlineNode, TextMark } from '../../../article/document'
import type { Run } from '../../blocks'

/** Runs as inline nodes: neighbours with the same marks merged, line breaks as nodes of their own. */
export function inline(runs: readonly Run[]): InlineNode[] {
  const out: InlineNode[] = []
  for (const run of runs) {
    const marks = marksOf(run)
    const marked = marks.length > 0 ? { marks } : {}
    if (run.mention) {
      out.push({
        type: 'mention',
        attrs: { kind: run.mention.kind, id: run.mention.id, text: run.mention.follows ? null : run.text },
        ...marked,
      })
      continue
    }
    if (run.footnote) {
      out.push({ type: 'footnote', attrs: { id: null }, content: footnoteContent(run.footnote) })
      continue
    }
    if (run.fact) {
      out.push({
        type: 'fact',
        attrs: {
          productId: run.fact.productId,
          field: run.fact.field,
          mode: run.fact.mode,
          value: run.fact.value,
          asOf: run.fact.asOf,
          sizeId: run.fact.sizeId,
          currency: run.fact.currency,
        },
        ...marked,
      })
      continue
    }
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) out.push({ type: 'hardBreak' })
      if (text === '') return
      const last = out.at(-1)
      if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += text
      else out.push({ type: 'text', text, ...marked })
    })
  }
  return out
}

/** A note within a note goes on in its words, in brackets. */
function footnoteContent(runs: readonly Run[]): FootnoteContent[] {
  const flat = runs.flatMap((run) =>
    run.footnote ? [{ text: ' (' }, ...run.footnote, { text: ')' }] : [run],
  )
  const isFlat = flat.every((run) => run.footnote === undefined)
  // Without notes among the runs there are none among the nodes.
  return isFlat ? (inline(flat) as FootnoteContent[]) : footnoteContent(flat)
}

function marksOf(run: Run): TextMark[] {
  const marks: TextMark[] = []
  if (run.href !== undefined) marks.push({ type: 'link', attrs: { href: run.href, rel: run.rel ?? null } })
  for (const type of ['bold', 'italic', 'strike', 'subscript', 'superscript'] as const)
    if (run[type]) marks.push({ type })
  return marks
}

function sameMarks(a: readonly TextMark[], b: readonly TextMark[]): boolean {
  return a.length === b.length && a.every((mark, i) => JSON.stringify(mark) === JSON.stringify(b[i]))
}
