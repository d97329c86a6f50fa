import { type BlockReading, isFor } from '@shared/checks/read-block'
import { settle } from '@shared/checks/settle'
import type { EditorView } from '@tiptap/pm/view'
import type { Findings } from './findings'
import { TextReader } from './text-reader'

/** Checks the house style of an article. */
export function styleReader(
  view: EditorView,
  findings: Findings,
  language: () => string,
): TextReader<BlockReading> {
  const { rules, asks } = findings
  return new TextReader<BlockReading>(view, {
    atOnce: 60,
    version: findings.version,
    shownWords: findings.version,
    looked: findings.looked,
    fields: asks.fields,
    nameOf: asks.nameOf,
    async prepare() {
      if (rules.get() === null) await findings.refresh()
    },
    read: (blocks) => asks.read(blocks, language()),
    show(readings, blockIds) {
      const own = (rules.get()?.rules ?? []).filter((info) => info.on && isFor({ info }, language()))
      findings.putOrder(blockIds)
      findings.put('style', settle(own, readings))
    },
    finished: (text) => findings.finished('style', text),
  })
}
