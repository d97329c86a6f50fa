import { isSafeHref } from '@shared/article/safe-href'
import { Extension, InputRule, textblockTypeInputRule } from '@tiptap/core'

/**
 * What Markdown writers type and Tiptap's nodes and marks do not know: `# ` for a heading (the title is the level above
 * ours) and `[words](address)`. The rest comes with the nodes: `##` to `####`, `-`, `1.`, `>`, `---`, `**`, `_`, `~~`.
 */
export const MarkdownShortcuts = Extension.create({
  name: 'markdownShortcuts',
  addInputRules() {
    const { heading } = this.editor.schema.nodes
    return [
      ...(heading
        ? [textblockTypeInputRule({ find: /^#\s$/, type: heading, getAttributes: { level: 2 } })]
        : []),
      new InputRule({
        find: /\[([^[\]]+)\]\((\S+)\)$/,
        handler({ state, range, match }) {
          const [, words = '', href = ''] = match
          const link = state.schema.marks.link
          if (!link || !isSafeHref(href)) return null
          const marks = link.create({ href, rel: null }).addToSet(state.doc.resolve(range.from).marks())
          state.tr.replaceWith(range.from, range.to, state.schema.text(words, marks)).removeStoredMark(link)
          return undefined
        },
      }),
    ]
  },
})
