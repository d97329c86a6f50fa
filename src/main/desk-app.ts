import { join } from 'node:path'
import type { Theme } from '@shared/ipc/window-address'
import type { PictureForm } from '@shared/records/media'
import { app } from 'electron'
import { z } from 'zod'
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
import { ingredientFactsIn } from './services/ingredients/facts-file'
import { jsonFile } from './services/json-file'
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
  preferencesFile: string
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

const lastLibrarySchema = z.object({ folder: z.string() })

/** Wires library, services and handlers, and opens the library that this start asks for. */
export function createDeskApp(options: DeskAppOptions): DeskApp {
  const { start, built, userData, preferencesFile, windows, log } = options
  const main = join(built, 'main')
  const preferences = createPreferences(preferencesFile)
  const sampleFolder = join(userData, 'Sample library')
  const lastLibrary = jsonFile(join(userData, 'last-library.json'))
  const changes = new ChangeFeed()
  let tellChecking = () => {}
  const beginsWithCheck = new Promise<void>((resolve) => {
    tellChecking = resolve
  })
  const current = new CurrentLibrary({
    backupFolder: join(userData, 'Backups'),
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
  changes.onChange((change) => tellAllWindows('records.changed', change))
  changes.onRevisions((articleId) => tellAllWindows('revisions.changed', { articleId }))
  changes.onViews(() => tellAllWindows('views.changed', null))
  changes.onPlaces(() => tellAllWindows('board.changed', null))
  changes.onNotes((articleId) => tellAllWindows('notes.changed', { articleId }))

  async function openSample(): Promise<void> {
    const { ensureSampleLibrary } = await import('./services/sample')
    await ensureSampleLibrary(sampleFolder, join(built, '..', 'resources', 'sample'))
    await current.open(sampleFolder)
  }

  async function openFirst(): Promise<void> {
    const last = lastLibrarySchema.safeParse(lastLibrary.read()).data?.folder
    if (start.library) await current.tryOpen(start.library)
    else if (start.sample) await openSample().catch((error) => current.fail(error))
    else if (last) await current.tryOpen(last)
  }

  const pictures = threadPictures(threadFile(main, 'picture'))
  const speller = threadSpeller(main)
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
    started: Promise.race([openFirst(), beginsWithCheck]),
    searchRefresh,
    openSample,
    createReader: threadReader(threadFile(main, 'read')),
    ingredientFacts: ingredientFactsIn(join(built, '..', 'resources')),
    resources: join(built, '..', 'resources'),
    createChecker: threadChecker(threadFile(main, 'check')),
    pictures,
    smallPictures,
    speller,
    personalDictionary: personalDictionary(join(userData, personalDictionaryFile)),
  })
  const answering = { handlers, log, checkOutputs: !app.isPackaged }

  return {
    answer: (name, payload, sender) => answerCall(name, payload, sender, answering),
    async findMedia(id, form) {
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
      return ending.length === 0 ? null : Promise.allSettled(ending).then(() => {})
    },
    close() {
      pictures.close()
      speller.close()
      current.close()
    },
  }
}
