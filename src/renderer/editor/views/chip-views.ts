import type { FactNode, MentionNode } from '@shared/article/document'
import { formatFact } from '@shared/article/format-fact'
import { Fact } from '@shared/article/nodes/fact/definition'
import { Mention } from '@shared/article/nodes/mention/definition'
import { mergeAttributes } from '@tiptap/core'
import type { DOMOutputSpec, Node } from '@tiptap/pm/model'
import { formatDay } from '../../ui/dates'
import type { EditorServices } from '../services'
import { element, setAttributes } from './dom'
import { fieldWords } from './field-words'

const kindWords = { product: 'Product', brand: 'Brand', expert: 'Expert' } as const

/** A record named in the text: its own words, else the record's present name. */
export function mentionWithView(services: EditorServices) {
  const words = ({ kind, id, text }: MentionNode['attrs']) =>
    text ?? services.references.nameOf(kind, id) ?? ''
  return Mention.extend({
    ...copiedAs<MentionNode['attrs']>('mention', words),
    addNodeView() {
      return ({ node, getPos }) => {
        const dom = element('span', { class: 'chip' })
        let attrs = node.attrs as MentionNode['attrs']
        const draw = () => {
          const name = services.references.nameOf(attrs.kind, attrs.id)
          const gone = services.references.isGone(attrs.kind, attrs.id)
          dom.textContent = attrs.text ?? name ?? (gone ? 'missing record' : '…')
          setAttributes(dom, {
            'data-kind': attrs.kind,
            'data-gone': gone ? '' : null,
            // The rest is on its card.
            title: gone ? `${kindWords[attrs.kind]}: no longer in the library` : null,
          })
        }
        let stop = services.references.watch(attrs.id, draw)
        draw()
        dom.addEventListener('dblclick', () => {
          services.card.close()
          const pos = getPos()
          if (pos !== undefined) services.panels.show({ kind: 'mention', pos }, dom.getBoundingClientRect())
        })
        dom.addEventListener('mouseenter', () => services.card.showSoon(() => placeOf(dom, getPos)))
        dom.addEventListener('mouseleave', () => services.card.hideSoon())
        dom.addEventListener('mousedown', (event) => {
          // As links do: with the modifier held it opens, and a plain click sets the caret.
          if (!(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          services.card.close()
          services.openRecord(attrs.kind, attrs.id)
        })
        return {
          dom,
          update(next) {
            if (next.type.name !== 'mention') return false
            const before = attrs.id
            attrs = next.attrs as MentionNode['attrs']
            if (attrs.id !== before) {
              stop()
              stop = services.references.watch(attrs.id, draw)
            }
            draw()
            return true
          },
          destroy: () => stop(),
          ignoreMutation: () => true,
        }
      }
    },
  })
}

/** A copy for other programs says what the page shows; pasted back, a chip goes by its attributes. */
function copiedAs<Attributes>(className: string, words: (attrs: Attributes) => string) {
  return {
    renderHTML({ HTMLAttributes, node }: { HTMLAttributes: Record<string, unknown>; node: Node }) {
      // The caller names the node that it extends.
      const shown = words(node.attrs as Attributes)
      return ['span', mergeAttributes(HTMLAttributes, { class: className }), shown] satisfies DOMOutputSpec
    },
    renderText: ({ node }: { node: Node }) => words(node.attrs as Attributes),
  }
}

/** Where a chip stands, while it is there. */
function placeOf(dom: HTMLElement, getPos: () => number | undefined) {
  const pos = getPos()
  return pos === undefined || !dom.isConnected ? null : { pos, anchor: dom.getBoundingClientRect() }
}

/** A value out of a product's record: live ones follow it, pinned ones keep what they were. */
export function factWithView(services: EditorServices) {
  return Fact.extend({
    ...copiedAs<FactNode['attrs']>('fact', (attrs) => factText(attrs, services) ?? ''),
    addNodeView() {
      return ({ node, getPos }) => {
        const dom = element('span', { class: 'fact' })
        let attrs = node.attrs as FactNode['attrs']
        const draw = () => {
          const shown = factText(attrs, services)
          dom.textContent = shown ?? `no ${attrs.field}`
          setAttributes(dom, {
            'data-mode': attrs.mode,
            'data-gone': shown === null ? '' : null,
            title: factTitle(attrs, services),
          })
        }
        let stop = services.references.watch(attrs.productId, draw)
        draw()
        dom.addEventListener('dblclick', () => {
          const pos = getPos()
          if (pos === undefined) return
          services.panels.show({ kind: 'fact', pos, field: attrs.field }, dom.getBoundingClientRect())
        })
        return {
          dom,
          update(next) {
            if (next.type.name !== 'fact') return false
            const before = attrs.productId
            attrs = next.attrs as FactNode['attrs']
            if (attrs.productId !== before) {
              stop()
              stop = services.references.watch(attrs.productId, draw)
            }
            draw()
            return true
          },
          destroy: () => stop(),
          ignoreMutation: () => true,
        }
      }
    },
  })
}

/** What a fact shows now; null where neither the record nor the fact says. */
export function factText(
  attrs: FactNode['attrs'],
  services: Pick<EditorServices, 'references' | 'language'>,
): string | null {
  if (attrs.mode === 'pinned') return attrs.value
  const product = services.references.product(attrs.productId)
  return product ? (formatFact(product, attrs.field, services.language(), attrs) ?? attrs.value) : attrs.value
}

function factTitle(attrs: FactNode['attrs'], services: EditorServices): string {
  const product = services.references.product(attrs.productId)
  const of = product === null ? 'a product no longer in the library' : (product?.name ?? '…')
  const when = attrs.mode === 'pinned' ? `pinned${attrs.asOf ? ` on ${formatDay(attrs.asOf)}` : ''}` : 'live'
  return `${fieldWords[attrs.field]} of ${of}, ${when}`
}
