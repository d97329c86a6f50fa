import type { FindScope } from '@shared/article/find/find-query'

/** Where words are looked for, as a choice. */
export const findScopes: { value: FindScope; label: string }[] = [
  { value: 'everywhere', label: 'Everywhere' },
  { value: 'answers', label: 'In answers' },
  { value: 'questions', label: 'In questions' },
]
