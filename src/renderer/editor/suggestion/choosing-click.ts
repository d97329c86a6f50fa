/** Whether a press of the mouse takes what it is on. On a Mac a left click with Control is a right click. */
export function isChoosingClick(
  { button, ctrlKey }: Pick<MouseEvent, 'button' | 'ctrlKey'>,
  mac: boolean,
): boolean {
  return button === 0 && !(mac && ctrlKey)
}
