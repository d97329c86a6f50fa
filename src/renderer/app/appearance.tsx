import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core'
import type { Preferences } from '@shared/records/settings'
import { type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react'
import { usePreference } from './preferences'
import { cssVariablesResolver, theme } from './theme'

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)')
const contrastQuery = window.matchMedia('(prefers-contrast: more)')

function subscribe(onChange: () => void): () => void {
  darkQuery.addEventListener('change', onChange)
  contrastQuery.addEventListener('change', onChange)
  return () => {
    darkQuery.removeEventListener('change', onChange)
    contrastQuery.removeEventListener('change', onChange)
  }
}

/** What the system asks for, as one comparable value: dark or light, and whether it wants more contrast. */
function systemAppearance(): string {
  return `${darkQuery.matches ? 'dark' : 'light'} ${contrastQuery.matches ? 'high' : 'normal'}`
}

/** The high-contrast theme keeps the system's choice of light or dark. */
function resolveAppearance(choice: Preferences['theme'], system: string) {
  const [systemScheme, systemContrast] = system.split(' ')
  const scheme = choice === 'light' || choice === 'dark' ? choice : systemScheme === 'dark' ? 'dark' : 'light'
  const high = choice === 'high-contrast' || (choice === 'system' && systemContrast === 'high')
  return { scheme, contrast: high ? 'high' : 'normal' } as const
}

/** The theme that the window was opened with, put on before anything is drawn: a light page must not flash in the dark. */
export function applyFirstTheme(choice: Preferences['theme']): void {
  putOn(resolveAppearance(choice, systemAppearance()))
}

function putOn({ scheme, contrast }: ReturnType<typeof resolveAppearance>): void {
  const { dataset } = document.documentElement
  dataset.theme = scheme
  dataset.contrast = contrast
}

/**
 * Puts theme, text size and text width on the root element. Before anything is drawn: an effect of what stands around
 * the text comes after it is laid out, and all of it would be laid out again.
 */
export function applyLook(
  { theme: choice, textSize, textWidth }: Pick<Preferences, 'theme' | 'textSize' | 'textWidth'>,
  system = systemAppearance(),
): void {
  const { style } = document.documentElement
  putOn(resolveAppearance(choice, system))
  style.setProperty('--text-size', `${textSize}px`)
  style.setProperty('--text-width', `${textWidth}ch`)
}

/** Mantine's own would ask the browser's storage, for which the page stands still until the main process answers. */
const preferencesKnow: MantineColorSchemeManager = {
  get: (usual) => usual,
  set() {},
  subscribe() {},
  unsubscribe() {},
  clear() {},
}

/** Keeps the root element as the preferences say, and gives Mantine its theme. */
export function Appearance({ children }: { children: ReactNode }) {
  const choice = usePreference('theme')
  const textSize = usePreference('textSize')
  const textWidth = usePreference('textWidth')
  const system = useSyncExternalStore(subscribe, systemAppearance)
  const { scheme } = resolveAppearance(choice, system)
  useLayoutEffect(
    () => applyLook({ theme: choice, textSize, textWidth }, system),
    [choice, system, textSize, textWidth],
  )
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={preferencesKnow}
      forceColorScheme={scheme}
    >
      {children}
    </MantineProvider>
  )
}
