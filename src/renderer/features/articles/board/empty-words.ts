import type { ArticleStatus } from '@shared/records/choices'

/** What belongs into a column, said where it has nothing. */
export const emptyWords: Record<ArticleStatus, string> = {
  idea: 'A title is enough for an idea. It waits here until somebody takes it.',
  assigned: 'Who writes it and by when is settled; not a word stands yet. Drag an idea here.',
  drafting: 'What is being written. A new article begins here.',
  'in-review': 'Drag a finished draft here, and it waits for somebody else’s eyes.',
  approved: 'Read and agreed, ready to go out. If its text is changed after all, its card says so.',
  published: 'What readers have. The day it goes out is noted when it comes here.',
  'needs-update': 'Published articles that print an old price, size or name come here.',
}
