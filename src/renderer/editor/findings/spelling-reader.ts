import type { Finding } from '@shared/checks/finding'
import type { EditorView } from '@tiptap/pm/view'
import type { ArticleSpelling } from './article-spelling'
import type { Findings } from './findings'
import { TextReader } from './text-reader'

/** Checks the spelling and grammar of an article. */
export function spellingReader(
  view: EditorView,
  findings: Findings,
  spelling: ArticleSpelling,
  language: () => string,
): TextReader<Finding[]> {
  const { fields, nameOf } = findings.asks
  return new TextReader<Finding[]>(view, {
    atOnce: 16,
    isSlow: true,
    version: spelling.version,
    shownWords: findings.version,
    looked: findings.looked,
    fields,
    nameOf,
    read: (blocks) => spelling.read(blocks, language()),
    show(readings, blockIds) {
      findings.putOrder(blockIds)
      findings.put('spelling', readings.flat())
    },
    finished: (text) => findings.finished('spelling', text),
    failed: (error) => spelling.failed(error),
  })
}
