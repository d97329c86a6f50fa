import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import type { EditorServices, Suggested } from '../services'
import { element, setAttributes } from '../views/dom'

const kindWords = { product: 'Product', brand: 'Brand', expert: 'Expert' } as const

/** `@` offers the library's names; Enter or Tab puts the chosen one in the text as a chip. */
export function mentionMenu(services: EditorServices) {
  return Extension.create({
    name: 'mentionMenu',
    addProseMirrorPlugins() {
      return [
        Suggestion<Suggested, Suggested>({
          editor: this.editor,
          pluginKey: new PluginKey('mentionMenu'),
          char: '@',
          allowSpaces: true,
          // A name is a few words; a sentence after an @ is none.
          shouldShow: ({ query }) => query.length <= 60 && query.split(' ').length <= 5,
          decorationClass: 'mention-query',
          // Within the page's main part, as everything that is read should be.
          container: '#main',
          floatingUi: { strategy: 'fixed' },
          items: ({ query }) => services.suggest(query.trim()),
          command: ({ editor, range, props }) => {
            const { kind, id } = props
            editor.view.focus()
            editor
              .chain()
              .insertContentAt(range, [
                { type: 'mention', attrs: { kind, id, text: null } },
                { type: 'text', text: ' ' },
              ])
              .run()
          },
          render: () => new MentionList(),
        }),
      ]
    },
  })
}

type Props = SuggestionProps<Suggested, Suggested>

/** The list under the caret. Plain DOM: it must not wait for React while letters come. */
class MentionList {
  private readonly list = element('div', {
    class: 'mention-menu',
    role: 'listbox',
    'aria-label': 'Names in the library',
    id: 'mention-menu',
  })
  private props: Props | null = null
  private chosen = 0
  private unmount: (() => void) | null = null

  onStart = (props: Props) => {
    this.unmount = props.mount(this.list)
    this.chosen = 0
    this.draw(props)
  }

  onUpdate = (props: Props) => {
    if (props.query !== this.props?.query) this.chosen = 0
    this.draw(props)
  }

  onKeyDown = ({ event }: { event: KeyboardEvent }): boolean => {
    const items = this.props?.items ?? []
    if (event.isComposing || items.length === 0) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.chosen = (this.chosen + step + items.length) % items.length
      if (this.props) this.draw(this.props)
      return true
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      this.choose(this.chosen)
      return true
    }
    return false
  }

  onExit = () => {
    this.unmount?.()
    this.unmount = null
    const dom = this.props?.editor.view.dom
    dom?.removeAttribute('aria-activedescendant')
    dom?.removeAttribute('aria-controls')
    this.props = null
  }

  private choose(index: number): void {
    const item = this.props?.items[index]
    if (item) this.props?.command(item)
  }

  private draw(props: Props): void {
    this.props = props
    const { items, loading, query } = props
    this.chosen = Math.min(this.chosen, Math.max(0, items.length - 1))
    if (items.length === 0) {
      const words = loading ? 'Looking…' : `No name in the library is like “${query}”`
      this.list.replaceChildren(
        element('div', { class: 'mention-none', role: 'option', 'aria-disabled': 'true' }, words),
      )
      return
    }
    this.list.replaceChildren(...items.map((item, index) => this.row(item, index)))
    this.list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    setAttributes(props.editor.view.dom, {
      'aria-controls': 'mention-menu',
      'aria-activedescendant': `mention-option-${this.chosen}`,
    })
  }

  private row(item: Suggested, index: number): HTMLElement {
    const row = element(
      'div',
      {
        class: 'mention-option',
        role: 'option',
        id: `mention-option-${index}`,
        'aria-selected': index === this.chosen ? 'true' : 'false',
      },
      element('span', { class: 'mention-name' }, item.name),
      element('span', { class: 'mention-detail' }, item.detail || kindWords[item.kind]),
    )
    row.addEventListener('mousedown', (event) => {
      event.preventDefault()
      this.choose(index)
    })
    return row
  }
}
