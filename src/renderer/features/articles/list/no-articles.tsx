import { IconArticle } from '@tabler/icons-react'
import { EmptyState } from '../../../ui/empty-state'
import { WaysToBegin } from './ways-to-begin'

/** What to do in a library without articles. */
export function NoArticles() {
  return (
    <EmptyState icon={IconArticle} title="No articles yet" begins actions={<WaysToBegin />}>
      Start with a question or from a template, or import what you have: a transcript, a Word file, a saved
      page, Markdown.
    </EmptyState>
  )
}
