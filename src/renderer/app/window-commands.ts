import { call } from '../api/desk'
import { counted } from '../ui/words'
import { afterLoading } from './commands/hold-keys'
import { useCommand } from './commands/use-command'
import { useLibraryState } from './library-state'
import { showDone, showProblem } from './notices'
import { takeOffer, useOfferedId } from './offered'
import { loadKeyList, openOverlay, showTour } from './overlays'
import { changePreferences, currentPreferences } from './preferences'
import { goBack, goForward, goToSection, type Section, useCanGo } from './routes'

/** The commands that belong to the window itself and not to a feature. */
export function useWindowCommands(): void {
  const { open, holder } = useLibraryState()
  const can = useCanGo()
  const go = (section: Section) => () => goToSection(section)

  useCommand('go.articles', go('articles'), open)
  useCommand('go.interviews', go('interviews'), open)
  useCommand('go.experts', go('experts'), open)
  useCommand('go.products', go('products'), open)
  useCommand('go.brands', go('brands'), open)
  useCommand('go.ingredients', go('ingredients'), open)
  useCommand('go.media', go('media'), open)
  useCommand('go.search', go('search'), open)
  useCommand('search.open', go('search'), open)
  useCommand('go.facts', go('facts'), open)
  useCommand('go.notes', go('notes'), open)
  useCommand('go.questions', go('questions'), open)
  useCommand('go.bin', go('bin'), open)
  useCommand('settings.open', go('settings'), open)
  useCommand('go.back', goBack, open && can.back)
  useCommand('go.forward', goForward, open && can.forward)

  useCommand('palette.open', () => openOverlay('palette'))
  useCommand('help.keys', () => afterLoading(loadKeyList, () => openOverlay('keys')))
  useCommand('help.tour', () => showTour(true), open)

  useCommand('theme.system', () => changePreferences({ theme: 'system' }))
  useCommand('theme.light', () => changePreferences({ theme: 'light' }))
  useCommand('theme.dark', () => changePreferences({ theme: 'dark' }))
  useCommand('theme.highContrast', () => changePreferences({ theme: 'high-contrast' }))
  useCommand('text.larger', () => changeTextSize(1))
  useCommand('text.smaller', () => changeTextSize(-1))
  useCommand('text.wider', () => changeTextWidth(1))
  useCommand('text.narrower', () => changeTextWidth(-1))
  useCommand('window.fullScreen', () => call('windows.setFullScreen', { on: null }))
  useCommand('typewriter.toggle', toggleTypewriter)
  useCommand('focus.fullScreen', toggleFocusFullScreen)
  useCommand('edit.smartPunctuation', toggleSmartPunctuation)
  useCommand('questionNumbers.toggle', () => {
    changePreferences({ questionNumbers: !currentPreferences().questionNumbers })
  })

  // The article editor registers its own; elsewhere the field with the caret undoes what was typed in it.
  useCommand('edit.undo', () => document.execCommand('undo'))
  useCommand('edit.redo', () => document.execCommand('redo'))

  useCommand('notice.take', takeOffer, useOfferedId() !== null)

  useCommand('library.open', () => call('library.chooseAndOpen'))
  useCommand('library.create', () => call('library.chooseAndCreate'))
  useCommand('library.openSample', () => call('library.openSample'))
  useCommand('library.takeOver', takeOver, open && holder !== null)
  useCommand('library.move', () => call('library.move'), open)
  useCommand('library.showFolder', () => call('library.showFolder'), open)
  useCommand('library.backUp', backUp, open)
  useCommand('library.rebuild', rebuild, open)
  useCommand('library.export', exportLibrary, open)
  useCommand('library.openExport', openExport)
}

function changeTextSize(step: number): void {
  const textSize = Math.min(32, Math.max(12, currentPreferences().textSize + step))
  changePreferences({ textSize })
}

/** Characters that a line gains or loses at a time. */
const WIDTH_STEP = 4

function changeTextWidth(direction: 1 | -1): void {
  const { textWidth } = currentPreferences()
  changePreferences({ textWidth: Math.min(110, Math.max(40, textWidth + direction * WIDTH_STEP)) })
}

function toggleTypewriter(): void {
  const typewriter = !currentPreferences().typewriter
  changePreferences({ typewriter })
  showDone(typewriter ? 'The line you write stays at its height.' : 'The text scrolls as usual.')
}

function toggleFocusFullScreen(): void {
  const focusFullScreen = !currentPreferences().focusFullScreen
  changePreferences({ focusFullScreen })
  showDone(focusFullScreen ? 'Focus mode takes the whole screen.' : 'Focus mode leaves the window as it is.')
}

function toggleSmartPunctuation(): void {
  const smartPunctuation = !currentPreferences().smartPunctuation
  changePreferences({ smartPunctuation })
  showDone(
    `Quotes, dashes and spaces ${smartPunctuation ? 'are set as you type.' : 'stay as you type them.'}`,
  )
}

async function takeOver(): Promise<void> {
  await call('library.takeOver')
  showDone('What you write here is saved again.')
}

async function backUp(): Promise<void> {
  const { chosen, name } = await call('library.backUp')
  if (chosen) showDone(`Backed up as ${name ?? 'a new folder'}, and the copy was read back and counted.`)
}

async function exportLibrary(): Promise<void> {
  const { chosen, name, records, mediaFiles, problems } = await call('transfers.exportLibrary')
  if (!chosen) return
  const contents = `${counted(records, 'record')} and ${counted(mediaFiles, 'media file')}`
  showDone(`Exported to ${name ?? 'a new file'}: ${contents}.`)
  if (problems.length > 0) showProblem(problems.join(' '))
}

async function openExport(): Promise<void> {
  const { chosen, records, problems } = await call('transfers.openExport')
  if (!chosen) return
  showDone(`This is a new library with the ${counted(records, 'record')} of the export.`)
  if (problems.length > 0) showProblem(problems.join(' '))
}

async function rebuild(): Promise<void> {
  const { articles } = await call('library.rebuild')
  showDone(`Search and mentions were made again from ${counted(articles, 'article')}.`)
}
