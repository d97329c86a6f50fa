import { Plugin } from '@tiptap/pm/state'
import { AddMarkStep } from '@tiptap/pm/transform'

/**
 * Tiptap makes a link of an address as it is typed, and counts a line's letters as if nothing in the line had any of its
 * own. Where a footnote stands before or in a word, what it would link is something else: that link is not made.
 */
export function linkingOnlyAddresses(plugin: Plugin): Plugin {
  const append = plugin.spec.appendTransaction
  if (!append) return plugin
  return new Plugin({
    ...plugin.spec,
    appendTransaction(transactions, before, after) {
      const linked = append.call(this, transactions, before, after)
      return linked?.steps.every((step) => {
        if (!(step instanceof AddMarkStep)) return true
        const [$from, $to] = [after.doc.resolve(step.from), after.doc.resolve(step.to)]
        const words = after.doc.textBetween(step.from, step.to)
        return $from.sameParent($to) && String(step.mark.attrs.href).endsWith(words)
      })
        ? linked
        : null
    },
  })
}
