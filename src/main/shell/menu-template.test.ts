import { commands, systemItems } from '@shared/commands'
import { expect, test } from 'vitest'
import { acceleratorFrom, menuTemplate } from './menu-template'

test.each([
  ['Mod-k', 'CommandOrControl+K'],
  ['Mod-Shift-a', 'CommandOrControl+Shift+A'],
  ['Alt-ArrowUp', 'Alt+Up'],
  ['Mod-Alt--', 'CommandOrControl+Alt+-'],
  ['Mod-\\', 'CommandOrControl+\\'],
  ['Mod-Backspace', 'CommandOrControl+Backspace'],
  ['Ctrl-Mod-f', 'Control+CommandOrControl+F'],
  ['?', null],
])('%s is %s in a menu', (keys, accelerator) => {
  expect(acceleratorFrom(keys)).toBe(accelerator)
})

function everyItem(mac: boolean, send: (id: string) => void = () => {}) {
  return menuTemplate({ commands, systemItems, mac, send }).flatMap((menu) =>
    Array.isArray(menu.submenu) ? menu.submenu : [],
  )
}

test.each([false, true])(
  'every command stands in the menu once and sends its own id (on a Mac: %s)',
  (mac) => {
    const sent: string[] = []
    const items = everyItem(mac, (id) => sent.push(id))
    for (const command of commands) {
      const found = items.filter((item) => item.id === command.id)
      expect(found.length, command.id).toBe(1)
      // Electron passes three arguments that the template does not use.
      ;(found[0]?.click as (() => void) | undefined)?.()
    }
    expect(sent).toEqual(commands.map((command) => command.id))
  },
)

test('no menu begins, ends or doubles with a rule', () => {
  for (const mac of [false, true]) {
    for (const menu of menuTemplate({ commands, systemItems, mac, send: () => {} })) {
      const types = Array.isArray(menu.submenu) ? menu.submenu.map((item) => item.type ?? 'normal') : []
      expect(types.join(' ')).not.toMatch(/^separator|separator$|separator separator/)
    }
  }
})

test('a Mac has the settings in the app’s own menu, and its own keys', () => {
  const [own] = menuTemplate({ commands, systemItems, mac: true, send: () => {} })
  const items = Array.isArray(own?.submenu) ? own.submenu : []
  expect(items.map(({ id, role, type }) => id ?? role ?? type)).toEqual([
    'about',
    'separator',
    'settings.open',
    'separator',
    'services',
    'separator',
    'hide',
    'hideOthers',
    'unhide',
    'separator',
    'quit',
  ])
  const keyOf = (mac: boolean, command: string) =>
    everyItem(mac).find(({ id }) => id === command)?.accelerator
  expect(keyOf(true, 'find.replace')).toBe('CommandOrControl+Shift+R')
  expect(keyOf(false, 'find.replace')).toBe('CommandOrControl+H')
})

test('only a command of the window has its key shown without being caught', () => {
  for (const item of everyItem(false)) {
    if (item.accelerator) expect(item.registerAccelerator).toBe(false)
  }
})
