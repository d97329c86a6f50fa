/** Whether the focus is on nothing in particular, so that a screen that comes may take it. */
export function isFocusNowhere(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.id === 'main'
}
