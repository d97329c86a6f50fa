import { app, type WebPreferences } from 'electron'

/** What every page of the app may and may not do. Most of it is Electron's default, written down so that it stays. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The article's own checks do the spelling; Chromium's would load dictionaries from the network.
    spellcheck: false,
    devTools: !app.isPackaged,
  }
}
