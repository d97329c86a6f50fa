/** How far beyond the visible part of a pane, in pixels, a pair still counts as near it. */
const NEAR = 1200

let observer: IntersectionObserver | null = null

/**
 * Tells the style sheet which pairs are far out of sight, so that those alone are left undrawn. What is near is always
 * drawn: the browser moves a caret by itself only over what is.
 * @param whileLoading a pair of a text that is being opened is out of sight until it is known not to be
 * @returns how to stop
 */
export function watchSight(pair: HTMLElement, whileLoading: boolean): () => void {
  // `scrollMargin` (Chrome 120) is not yet in TypeScript's DOM types.
  observer ??= new IntersectionObserver(sort, { scrollMargin: `${NEAR}px` } as IntersectionObserverInit)
  pair.classList.toggle('is-away', whileLoading)
  observer.observe(pair)
  return () => observer?.unobserve(pair)
}

function sort(entries: IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) target.classList.toggle('is-away', !isIntersecting)
}
