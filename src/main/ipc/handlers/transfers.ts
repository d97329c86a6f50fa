import { basename, dirname } from 'node:path'
import type { CurrentLibrary } from '../../services/current-library'
import type { HandlersOf } from '../handler'
import type { ShellCalls } from '../shell-calls'
import type { WindowWork } from '../window-work'

const zipFilter = { name: 'ZIP archive', extensions: ['zip'] }

/** Whole libraries and lists, out and in. */
export function transfersHandlers(
  current: CurrentLibrary,
  shell: ShellCalls,
  work: WindowWork,
): HandlersOf<'transfers'> {
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

    async 'transfers.exportCsv'(choice, window) {
      const { records } = current.get()
      const place = await shell.choosePlace(window, {
        title: 'Export as CSV',
        button: 'Export',
        suggestedName: choice.kind === 'media' ? 'media.csv' : `${choice.kind}s.csv`,
        filters: [{ name: 'CSV table', extensions: ['csv'] }],
      })
      if (place === null) return { chosen: false, name: null, rows: 0 }
      const { writeCsvFile } = await import('../../services/tables/write-csv')
      const rows = await work.run(window, 'Exporting the list', (running) =>
        writeCsvFile(records, choice, place, running),
      )
      return { chosen: true, name: basename(place), rows }
    },

    async 'transfers.exportDeadlines'(_input, window) {
      const { records } = current.get()
      const place = await shell.choosePlace(window, {
        title: 'Export deadlines for a calendar',
        button: 'Export',
        suggestedName: 'deadlines.ics',
        filters: [{ name: 'iCalendar', extensions: ['ics'] }],
      })
      if (place === null) return { chosen: false, name: null, events: 0 }
      const { deadlinesAsIcs } = await import('../../services/tables/deadlines-as-ics')
      const { writeWholeFile } = await import('../../services/write-whole-file')
      const { text, events } = deadlinesAsIcs(records)
      await writeWholeFile(place, text)
      return { chosen: true, name: basename(place), events }
    },

    async 'transfers.exportVcards'(_input, window) {
      const opened = current.get()
      const place = await shell.choosePlace(window, {
        title: 'Export experts as vCards',
        button: 'Export',
        suggestedName: 'experts.vcf',
        filters: [{ name: 'vCard', extensions: ['vcf'] }],
      })
      if (place === null) return { chosen: false, name: null, cards: 0 }
      const { vcardPieces } = await import('../../services/tables/write-vcards')
      const { writePieces } = await import('../../services/tables/write-csv')
      let cards = 0
      await work.run(window, 'Exporting experts', ({ signal, onProgress }) =>
        writePieces(
          vcardPieces(
            opened,
            { filter: '', binned: false },
            {
              signal,
              onProgress(done, total) {
                cards = done
                onProgress(done, total)
              },
            },
          ),
          place,
        ),
      )
      return { chosen: true, name: basename(place), cards }
    },
  }
}
