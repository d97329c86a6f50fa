import type { CallingWindow } from './handler'

export type FileFilter = { name: string; extensions: string[] }

/** What handlers ask of the person and the system. The shell does it with Electron; contract tests play the person. */
export type ShellCalls = {
  /** @returns paths, empty when the dialog was closed without a choice */
  chooseFiles(window: CallingWindow, question: { title: string; filters: FileFilter[] }): Promise<string[]>
  /** @returns null when the dialog was closed without a choice */
  chooseFolder(
    window: CallingWindow,
    question: { title: string; button: string; canBeNew?: boolean },
  ): Promise<string | null>
  /** Where to write a new file or folder. @returns null when the dialog was closed without a choice */
  choosePlace(
    window: CallingWindow,
    question: { title: string; button: string; suggestedName: string; filters?: FileFilter[] },
  ): Promise<string | null>
  /** Puts text on the clipboard, and beside it the same as HTML. */
  copy(content: { text: string; html?: string }): Promise<void>
  /** Shows a folder in the system's file manager. */
  showFolder(path: string): void
  /** Opens a file of the library, whose kind was told by its bytes, in the system's own program for it. @throws DeskError */
  openFile(path: string): Promise<void>
  /** Opens a checked address in the person's browser or mail program. */
  openAddress(address: string): Promise<void>
  /** Calls once when a window is closed. @returns how to stop waiting for it */
  onClosed(window: CallingWindow, listener: () => void): () => void
  openArticleWindow(articleId: string): void
  /** @param on null is the other of what it is now */
  setFullScreen(window: CallingWindow, on: boolean | null): void
  /** Pastes the clipboard's plain text where the window's caret is. */
  pastePlain(window: CallingWindow): void
  /** As the window's own button does: what is unsaved in it is saved first. */
  close(window: CallingWindow): void
  readyToClose(window: CallingWindow): void
}
