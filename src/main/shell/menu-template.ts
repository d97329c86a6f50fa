import {
  type CommandDefinition,
  type CommandMenu,
  commandMenus,
  menuLabels,
  type SystemItem,
} from '@shared/commands'
import type { MenuItemConstructorOptions } from 'electron'

export type MenuSources = {
  commands: readonly CommandDefinition[]
  systemItems: readonly SystemItem[]
  mac: boolean
  /** Runs a command in the window that has the focus. */
  send: (commandId: string) => void
}

/** The native menu from the table of commands: items in groups, with a rule between two groups. */
export function menuTemplate(sources: MenuSources): MenuItemConstructorOptions[] {
  const menus = commandMenus.map((menu) => ({
    label: menuLabels[menu],
    submenu: itemsOf(menu, sources),
  }))
  // macOS has a menu of the app's own in front, with hide, services and quit.
  return sources.mac ? [{ role: 'appMenu' }, ...menus] : menus
}

function itemsOf(menu: CommandMenu, sources: MenuSources): MenuItemConstructorOptions[] {
  const items = [
    ...sources.commands.map((command) => ({ ...command, item: commandItem(command, sources.send) })),
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

function commandItem(command: CommandDefinition, send: MenuSources['send']): MenuItemConstructorOptions {
  const accelerator = command.keys === null ? null : acceleratorFrom(command.keys)
  return {
    id: command.id,
    label: command.label,
    click: () => send(command.id),
    // The page listens for the keys itself; the menu shows them.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  }
}

const keyNames: Record<string, string> = {
  Mod: 'CommandOrControl',
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
