import { basename, dirname } from 'node:path'
import type { CurrentLibrary } from '../../services/current-library'
import type { Handlers } from '../handler'
import type { ShellCalls } from '../shell-calls'
import type { WindowWork } from '../window-work'

const zipFilter = { name: 'ZIP archive', extensions: ['zip'] }

/** A library as files that any program can read, and a new library of such files. */
export function libraryTransfers(
  current: CurrentLibrary,
  shell: ShellCalls,
  work: WindowWork,
): Pick<Handlers, 'transfers.exportLibrary' | 'transfers.openExport'> {
  return {
    async 'transfers.exportLibrary'(_input, window) {
      const { library } = current.get()
      const place = await shell.choosePlace(window, {
        title: 'Export the whole library',
        button: 'Export',
        suggestedName: `${library.name} export.zip`,
        filters: [zipFilter],
      })
      if (place === null) return { chosen: false, name: null, records: 0, mediaFiles: 0, problems: [] }
      const { exportLibrary } = await import('../../services/library-format/export-library')
      const { manifest } = await work.run(window, 'Exporting the library', (running) =>
        // The dialog has asked whether a file of that name may go.
        exportLibrary(library, place, { ...running, replace: true }),
      )
      return {
        chosen: true,
        name: basename(place),
        records: manifest.files.reduce((sum, { records }) => sum + records, 0),
        mediaFiles: manifest.media.length,
        problems: manifest.missingMedia.map(({ fileName }) => `The file of “${fileName}” is missing.`),
      }
    },

    async 'transfers.openExport'(_input, window) {
      const [chosen] = await shell.chooseFiles(window, {
        title: 'Open an exported library: its .zip file or its manifest.json',
        filters: [{ name: 'Exported library', extensions: ['zip', 'json'] }],
      })
      if (chosen === undefined) return { chosen: false, records: 0, problems: [] }
      const folder = await shell.choosePlace(window, {
        title: 'Make a new library of it',
        button: 'Make library',
        suggestedName: 'My library',
      })
      if (folder === null) return { chosen: false, records: 0, problems: [] }
      const path = chosen.toLowerCase().endsWith('.json') ? dirname(chosen) : chosen
      const { importIntoNewLibrary } = await import('../../services/library-format/import-library')
      const report = await work.run(window, 'Making a library of the export', (running) =>
        importIntoNewLibrary(path, folder, running),
      )
      await current.work.endAll()
      await current.open(folder)
      return {
        chosen: true,
        records: report.files.reduce((sum, { added }) => sum + added, 0),
        problems: report.problems,
      }
    },
  }
}
