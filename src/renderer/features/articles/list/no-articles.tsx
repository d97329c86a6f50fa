import { IconArticle } from '@tabler/icons-react'
import { CommandButton } from '../../../app/commands/command-button'
import { EmptyState } from '../../../ui/empty-state'

/** What to do in a library without articles. */
export function NoArticles() {
  return (
    <EmptyState
      icon={IconArticle}
      title="No articles yet"
      actions={
        <>
          <CommandButton id="articles.new" variant="filled" />
          <CommandButton id="templates.new" label="From a template…" />
          <CommandButton id="imports.pick" />
        </>
      }
    >
      Start with a question or from a template, or import what you have: a transcript, a Word file, a saved
      page, Markdown.
    </EmptyState>
  )
}
