import {
  type CommandDefinition,
  type CommandMenu,
  commandMenus,
  menuLabels,
  type SystemItem,
} from '@shared/commands'
import { keysOn } from '@shared/mac-keys'
import type { MenuItemConstructorOptions } from 'electron'

export type MenuSources = {
  commands: readonly CommandDefinition[]
  systemItems: readonly SystemItem[]
  mac: boolean
  /** Runs a command in the window that has the focus. */
  send: (commandId: string) => void
}

/** What stands in the app's own menu on a Mac, and nowhere else. */
const OF_THE_APP = 'settings.open'

/** The native menu from the table of commands: items in groups, with a rule between two groups. */
export function menuTemplate(sources: MenuSources): MenuItemConstructorOptions[] {
  const menus = commandMenus.map((menu) => ({
    label: menuLabels[menu],
    submenu: itemsOf(menu, sources),
    // macOS adds the open windows to the one, and a field that finds commands to the other.
    ...(sources.mac && (menu === 'window' || menu === 'help') ? { role: menu } : {}),
  }))
  return sources.mac ? [appMenu(sources), ...menus] : menus
}

/** macOS has a menu of the app's own in front, which holds the settings too. */
function appMenu(sources: MenuSources): MenuItemConstructorOptions {
  const rule = { type: 'separator' as const }
  const own = sources.commands.filter(({ id }) => id === OF_THE_APP).map((one) => commandItem(one, sources))
  const hiding = [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }] as const
  return {
    label: 'Beauty Desk',
    submenu: [
      { role: 'about' },
      rule,
      ...own,
      rule,
      { role: 'services' },
      rule,
      ...hiding,
      rule,
      { role: 'quit' },
    ],
  }
}

function itemsOf(menu: CommandMenu, sources: MenuSources): MenuItemConstructorOptions[] {
  const items = [
    ...sources.commands
      .filter(({ id }) => !sources.mac || id !== OF_THE_APP)
      .map((command) => ({ ...command, item: commandItem(command, sources) })),
    ...sources.systemItems
      .filter((item) => !sources.mac || (item.role !== 'quit' && item.role !== 'about'))
      .map((system) => ({ ...system, item: { role: system.role, label: system.label } })),
  ].filter((entry) => entry.menu === menu)
  const groups = [...new Set(items.map((entry) => entry.group))].sort((a, b) => a - b)
  return groups.flatMap((group, index): MenuItemConstructorOptions[] => [
    ...(index > 0 ? [{ type: 'separator' as const }] : []),
    ...items.filter((entry) => entry.group === group).map((entry) => entry.item),
  ])
}

function commandItem(
  command: CommandDefinition,
  { mac, send }: Pick<MenuSources, 'mac' | 'send'>,
): MenuItemConstructorOptions {
  const accelerator = command.keys === null ? null : acceleratorFrom(keysOn(mac, command.keys))
  return {
    id: command.id,
    label: command.label,
    click: () => send(command.id),
    // The page listens for the keys itself; the menu shows them. macOS catches them for the menu all the same, where the
    // page had no use for them; the page tells that from a click (menu-echo.ts of the renderer).
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  }
}

const keyNames: Record<string, string> = {
  Mod: 'CommandOrControl',
  Ctrl: 'Control',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/**
 * ProseMirror's way of writing keys as Electron's.
 * @returns null for a key without Command, Control or Alt: macOS would take it away from typing
 */
export function acceleratorFrom(keys: string): string | null {
  const parts = keys.endsWith('--') ? [...keys.slice(0, -2).split('-'), '-'] : keys.split('-')
  if (!parts.includes('Mod') && !parts.includes('Alt')) return null
  return parts.map((part) => keyNames[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+')
}
