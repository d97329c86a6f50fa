import type { Theme } from '@shared/ipc/window-address'
import { nativeTheme } from 'electron'

/** Lets Chromium and the system's own parts (menus, title bars, `prefers-color-scheme`) follow the chosen theme. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system'
}
