import { join } from 'node:path'
import type { CallName } from '@shared/ipc/contract'
import type { FirstAnswer } from '@shared/ipc/first-answers'
import type { Theme } from '@shared/ipc/window-address'
import type { PictureForm } from '@shared/records/media-address'
import { app } from 'electron'
import { answerCall, type Sender } from './ipc/answer-call'
import { tellAllWindows, tellCallingWindow } from './ipc/events'
import { createHandlers } from './ipc/handlers'
import { threadChecker } from './jobs/thread-checker'
import { threadDatabaseChecks } from './jobs/thread-database-checks'
import { threadFile } from './jobs/thread-files'
import { threadPictures } from './jobs/thread-pictures'
import { threadReader } from './jobs/thread-reader'
import { threadSpeller } from './jobs/thread-speller'
import { CurrentLibrary } from './services/current-library'
import { firstLibrary, ownFiles } from './services/first-library'
import { ingredientFactsIn } from './services/ingredients/facts-file'
import { jsonFile } from './services/json-file'
import { FirstCalls, keepFirstScreen } from './services/keep-first-screen'
import { createSmallPictures, type ShownFile } from './services/media/small-pictures'
import { createPreferences } from './services/preferences'
import { ChangeFeed } from './services/records'
import { createSearchRefresh } from './services/search-refresh'
import { personalDictionary, personalDictionaryFile } from './services/spelling/personal-dictionary'
import { createShellCalls } from './shell/shell-calls'
import type { StartArguments } from './shell/start-arguments'
import { applyTheme } from './shell/theme'
import type { Windows } from './shell/windows'

export type DeskAppOptions = {
  start: StartArguments
  /** The folder of the built parts: `main`, `preload`, `renderer`. */
  built: string
  userData: string
  /** What the first page was given, as JSON. */
  firstAnswers: string | null
  windows: Windows
  log: (message: string, error?: unknown) => void
}

/** What stands behind the windows. */
export type DeskApp = {
  answer(name: string, payload: unknown, sender: Sender): ReturnType<typeof answerCall>
  findMedia(id: string, form: PictureForm): Promise<ShownFile | null>
  theme(): Theme
  /** Stops what is under way on the library and waits for its end, and for what is being written; null when nothing is. */
  endWork(): Promise<void> | null
  close(): void
}

/** Wires library, services and handlers, and opens the library that this start asks for. */
export function createDeskApp(options: DeskAppOptions): DeskApp {
  const { start, built, userData, windows, log } = options
  const own = ownFiles(userData)
  const main = join(built, 'main')
  const resources = join(built, '..', 'resources')
  const preferences = createPreferences(own.preferences)
  const sampleFolder = own.sample
  const lastLibrary = jsonFile(own.lastLibrary)
  const changes = new ChangeFeed()
  let tellChecking = () => {}
  const beginsWithCheck = new Promise<void>((resolve) => {
    tellChecking = resolve
  })
  const current = new CurrentLibrary({
    backupFolder: own.backups,
    sampleFolder,
    changes,
    ...threadDatabaseChecks(threadFile(main, 'database')),
    changed(state) {
      if (state.checking) tellChecking()
      tellAllWindows('library.changed', state)
      const opened = current.getIfOpen()
      if (opened) searchRefresh.start(opened)
      // Not finding this library by itself next time is the lesser evil.
      if (state.open && state.location) lastLibrary.write({ folder: state.location }).catch(() => {})
    },
  })
  const searchRefresh = createSearchRefresh({
    work: current.work,
    told: (progress) => tellAllWindows('search.refreshing', progress),
    log,
  })
  tellOfChanges(changes)

  async function openSample(): Promise<void> {
    const { ensureSampleLibrary } = await import('./services/sample')
    await ensureSampleLibrary(sampleFolder, join(resources, 'sample'))
    await current.open(sampleFolder)
  }

  async function openFirst(): Promise<void> {
    const folder = firstLibrary(start, own)
    if (start.sample && !start.library) await openSample().catch((error) => current.fail(error))
    else if (folder !== null) await current.tryOpen(folder)
  }

  const started = Promise.race([openFirst(), beginsWithCheck])
  const threads = threadsOf(main)
  const { pictures, speller } = threads
  const smallPictures = createSmallPictures(pictures)
  const handlers = createHandlers({
    current,
    preferences,
    changes,
    shell: createShellCalls(windows),
    tell(name, payload) {
      tellAllWindows(name, payload)
      if (name === 'preferences.changed') applyTheme(preferences.get().theme)
    },
    tellWindow: tellCallingWindow,
    started,
    searchRefresh,
    openSample,
    ...threads,
    ingredientFacts: ingredientFactsIn(resources),
    resources,
    smallPictures,
    personalDictionary: personalDictionary(join(userData, personalDictionaryFile)),
  })
  // The page is gone by then; none of these answers depends on the window that asks. A handler takes its own call's input,
  // which a type cannot follow through a name.
  const ask = async (name: CallName, input: unknown): Promise<unknown> =>
    (handlers[name] as (input: unknown, window: { id: number }) => unknown)(input, { id: 0 })
  const firstCalls = new FirstCalls(options.firstAnswers)
  /** What the next start will ask; undefined until it was asked. */
  let nextFirst: FirstAnswer[] | null | undefined
  const answering = { handlers, log, checkOutputs: !app.isPackaged }

  return {
    async answer(...call) {
      // The page may be there before its library is: it was given what it shows first.
      await started
      firstCalls.heard(call[0], call[1])
      return answerCall(...call, answering)
    },
    async findMedia(id, form) {
      await started
      const opened = current.getIfOpen()
      const media = opened?.records.media.get(id)
      return opened && media ? smallPictures.find(opened, media, form) : null
    },
    theme: () => preferences.get().theme,
    endWork() {
      const ending = [
        current.work.isIdle ? null : current.work.endAll(),
        preferences.settled(),
        lastLibrary.settled(),
      ].filter((each) => each !== null)
      if (ending.length === 0 && nextFirst !== undefined) return null
      return Promise.allSettled(ending).then(async () => {
        nextFirst = await firstCalls.askAgain(ask)
      })
    },
    close() {
      pictures.close()
      speller.close()
      const library = current.getIfOpen()?.library.folder ?? null
      current.close()
      const index = join(built, 'renderer', 'index.html')
      keepFirstScreen(
        { kept: own.firstScreen, index, preferences: own.preferences, library },
        nextFirst ?? null,
      )
    },
  }
}

/** Tells all windows what was written, by whichever of them. */
function tellOfChanges(changes: ChangeFeed): void {
  changes.onChange((change) => tellAllWindows('records.changed', change))
  changes.onRevisions((articleId) => tellAllWindows('revisions.changed', { articleId }))
  changes.onViews(() => tellAllWindows('views.changed', null))
  changes.onPlaces(() => tellAllWindows('board.changed', null))
  changes.onNotes((articleId) => tellAllWindows('notes.changed', { articleId }))
}

/** What is worked on beside this thread. @param main the folder of the built main part */
function threadsOf(main: string) {
  return {
    createReader: threadReader(threadFile(main, 'read')),
    createChecker: threadChecker(threadFile(main, 'check')),
    pictures: threadPictures(threadFile(main, 'picture')),
    speller: threadSpeller(main),
  }
}
