import type { Theme } from '@shared/ipc/window-address'

/**
 * The window's colour before its page has painted: the page's own background (`--paper-sunk` in the renderer's
 * tokens), so that nothing flashes.
 */
export function windowColour(theme: Theme, systemIsDark: boolean): string {
  const dark = theme === 'dark' || (theme !== 'light' && systemIsDark)
  if (theme === 'high-contrast') return dark ? '#000000' : '#ffffff'
  return dark ? '#161412' : '#f4efe7'
}
