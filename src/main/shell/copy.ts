import * as electron from 'electron'

export type CopiedContent = { text: string; html?: string }

/** The clipboard as Electron had it up to version 44. */
type EarlierClipboard = { write(content: CopiedContent): void }

/** Puts text on the clipboard, and beside it the same as HTML for programs that take it. */
export async function copy(content: CopiedContent): Promise<void> {
  const { clipboard } = electron
  if (!('ClipboardItem' in electron)) {
    // The types are those of the newest Electron; the one for tests may be older.
    ;(clipboard as unknown as EarlierClipboard).write(content)
    return
  }
  const kinds: Record<string, string> = { 'text/plain': content.text }
  if (content.html !== undefined) kinds['text/html'] = content.html
  await clipboard.write([new electron.ClipboardItem(kinds)])
}
