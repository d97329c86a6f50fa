// The baseline: the least that an Electron window with our security settings can be.
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

const page = process.argv.find((argument) => argument.startsWith('--page='))?.slice('--page='.length)

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  return window.loadFile(page ?? join(import.meta.dirname, 'window.html'))
})
