import type { Movable } from './use-calendar'

/** What is being dragged, where a day can take it; cards of elsewhere are not. */
export function movableIn(data: Record<string | symbol, unknown>): Movable | null {
  const { what, id, title } = data
  if ((what !== 'deadline' && what !== 'interview') || typeof id !== 'string') return null
  return { what, id, title: typeof title === 'string' ? title : '' }
}
