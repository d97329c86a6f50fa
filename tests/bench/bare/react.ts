/// <reference types="vite/client" />
import '@mantine/core/styles.css'
import { MantineProvider, Tabs } from '@mantine/core'
import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { createElement, useLayoutEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'

// The least that a window of the desk's own parts can be: one text of one paragraph, with the caret in it.

function Page() {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const editor = new Editor({
      element: place.current,
      extensions: [StarterKit],
      content: '<p>Some words.</p>',
    })
    editor.view.focus()
    return () => editor.destroy()
  }, [])
  return createElement(
    MantineProvider,
    null,
    createElement('div', { ref: place }),
    createElement(
      Tabs,
      { defaultValue: 'one' },
      createElement(Tabs.List, null, createElement(Tabs.Tab, { value: 'one' }, 'One')),
    ),
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(createElement(Page))
