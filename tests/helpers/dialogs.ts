import type { ElectronApplication } from '@playwright/test'
import { evaluateWithoutTrace } from './evaluate-in-main'

/**
 * Answers the system's dialogs for files and places from now on, as a person would who chooses these.
 * @param chosen none: the person thinks better of it
 */
export async function chooseInDialogs(app: ElectronApplication, chosen: readonly string[]): Promise<void> {
  await evaluateWithoutTrace(
    app,
    ({ dialog }, paths) => {
      const canceled = paths.length === 0
      dialog.showOpenDialog = async () => ({ canceled, filePaths: [...paths] })
      dialog.showSaveDialog = async () => ({ canceled, filePath: paths[0] ?? '' })
    },
    chosen,
  )
}
