import type { Preferences } from '@shared/records/settings'
import { nativeTheme } from 'electron'

/** Lets Chromium and the system's own parts (menus, title bars, `prefers-color-scheme`) follow the chosen theme. */
export function applyTheme(theme: Preferences['theme']): void {
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system'
}
