import type { FindQuery } from '@shared/article/find/find-query'

/** What the find bar was last asked for, kept while the window is open. */
export type FindWish = FindQuery & { replacement: string; keepCase: boolean }

let wish: FindWish = {
  text: '',
  matchCase: false,
  wholeWord: false,
  isExpression: false,
  scope: 'everywhere',
  replacement: '',
  keepCase: false,
}

export function keptWish(): FindWish {
  return wish
}

export function keepWish(next: FindWish): void {
  wish = next
}
