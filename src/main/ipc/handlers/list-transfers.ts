import { basename } from 'node:path'
import type { CurrentLibrary } from '../../services/current-library'
import type { Handlers } from '../handler'
import type { ShellCalls } from '../shell-calls'
import type { WindowWork } from '../window-work'

/** Lists of records as files that other programs open. */
export function listTransfers(
  current: CurrentLibrary,
  shell: ShellCalls,
  work: WindowWork,
): Pick<Handlers, 'transfers.exportCsv' | 'transfers.exportDeadlines' | 'transfers.exportVcards'> {
  return {
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
      await work.run(window, 'Exporting experts', ({ signal, onProgress }) => {
        const counting = (done: number, total: number) => {
          cards = done
          onProgress(done, total)
        }
        const pieces = vcardPieces(opened, { filter: '', binned: false }, { signal, onProgress: counting })
        return writePieces(pieces, place)
      })
      return { chosen: true, name: basename(place), cards }
    },
  }
}
