import { commands, systemItems } from '@shared/commands'
import { BrowserWindow, Menu } from 'electron'
import { tellWindow } from '../ipc/events'
import { menuTemplate } from './menu-template'

/**
 * Puts the native menu up.
 * @param openWindow where none is: a Mac keeps the menu when the last window is closed
 */
export function showMenu(openWindow: () => void): void {
  const template = menuTemplate({
    commands,
    systemItems,
    mac: process.platform === 'darwin',
    send(command) {
      const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
      if (window) tellWindow(window.webContents, 'menu.command', { command })
      else openWindow()
    },
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
