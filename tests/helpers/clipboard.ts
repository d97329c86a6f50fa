import type { ElectronApplication } from '@playwright/test'
import { evaluateWithoutTrace } from './evaluate-in-main'

export type ClipboardTexts = { html?: string; text?: string }

/** The clipboard as Electron had it up to version 44; later ones speak the web's asynchronous interface. */
type EarlierClipboard = { write(data: ClipboardTexts): void; readText(): string; readHTML(): string }

/** Puts texts on the system's clipboard, as another program would. */
export async function writeClipboard(app: ElectronApplication, texts: ClipboardTexts): Promise<void> {
  await evaluateWithoutTrace(
    app,
    async (electron, data) => {
      if (!('ClipboardItem' in electron)) {
        const { clipboard } = electron as unknown as { clipboard: EarlierClipboard }
        clipboard.write(data)
        return
      }
      const kinds: Record<string, string> = {}
      if (data.text !== undefined) kinds['text/plain'] = data.text
      if (data.html !== undefined) kinds['text/html'] = data.html
      await electron.clipboard.write([new electron.ClipboardItem(kinds)])
    },
    texts,
  )
}

/** What the system's clipboard holds; an empty string for a kind that it does not hold. */
export async function readClipboard(app: ElectronApplication): Promise<Required<ClipboardTexts>> {
  return evaluateWithoutTrace(app, async (electron) => {
    if (!('ClipboardItem' in electron)) {
      const { clipboard } = electron as unknown as { clipboard: EarlierClipboard }
      return { text: clipboard.readText(), html: clipboard.readHTML() }
    }
    const found = { text: '', html: '' }
    for (const item of await electron.clipboard.read()) {
      if (item.types.includes('text/plain')) found.text = await (await item.getType('text/plain')).text()
      if (item.types.includes('text/html')) found.html = await (await item.getType('text/html')).text()
    }
    return found
  })
}
