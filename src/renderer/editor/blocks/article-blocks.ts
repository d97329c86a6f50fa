import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorServices } from '../services'
import { BlockDrag } from './block-drag'
import { BlockDrop } from './block-drop'
import { BlockHandle } from './block-handle'
import { SelectionBarWatcher } from './selection-bar'

/** What stands beside the blocks of the text and over its selected words. None of it is part of the document. */
export function articleBlocks(services: EditorServices) {
  return Extension.create({
    name: 'articleBlocks',

    addKeyboardShortcuts() {
      return {
        Escape: () => {
          const { bar } = services.blocks
          if (!bar.get()) return false
          bar.set(null)
          return true
        },
      }
    },

    addProseMirrorPlugins() {
      const drag = new BlockDrag()
      return [
        new Plugin({
          key: new PluginKey('blockHandle'),
          view: (view) => new BlockHandle(view, services, drag),
        }),
        new Plugin({ key: new PluginKey('blockDrop'), view: (view) => new BlockDrop(view, services, drag) }),
        new Plugin({
          key: new PluginKey('selectionBar'),
          view: (view) => new SelectionBarWatcher(view, services.blocks),
        }),
      ]
    },
  })
}
