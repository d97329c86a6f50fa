import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { answerCall } from '@main/ipc/answer-call'
import { createHandlers } from '@main/ipc/handlers'
import { createDirectChecker } from '@main/services/checks/checker'
import { CurrentLibrary } from '@main/services/current-library'
import { createDirectReader } from '@main/services/imports/reader'
import { ingredientFactsIn } from '@main/services/ingredients/facts-file'
import { createSmallPictures } from '@main/services/media/small-pictures'
import { workOnPicture } from '@main/services/media/work-on-picture'
import { createPreferences } from '@main/services/preferences'
import { ChangeFeed } from '@main/services/records'
import { ensureSampleLibrary } from '@main/services/sample'
import { createSearchRefresh } from '@main/services/search-refresh'
import { createHarper } from '@main/services/spelling/harper'
import { personalDictionary, personalDictionaryFile } from '@main/services/spelling/personal-dictionary'
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '@shared/ipc/contract'
import type { Answer } from '@shared/ipc/errors'
import { createFakePerson } from './fake-person'

/** One for all tests of a file: it takes a second to start. */
export const harper = createHarper(
  resolve(import.meta.dirname, '../../node_modules/harper.js/dist/harper_wasm_slim_bg.wasm'),
)

export const sampleSource = resolve(import.meta.dirname, '../../resources/sample')

type Told = { [Name in EventName]: { name: Name; payload: EventPayload<Name> } }[EventName]

/** The whole main process short of Electron: real handlers, services and library, in a folder of its own. */
export function createDeskUnderTest() {
  const folder = mkdtempSync(join(tmpdir(), 'desk-contract-'))
  const person = createFakePerson()
  const changes = new ChangeFeed()
  const told: Told[] = []
  const logged: unknown[] = []
  const tell = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => {
    // Name and payload belong together, which the union of all events cannot follow.
    told.push({ name, payload } as Told)
  }
  changes.onChange((change) => tell('records.changed', change))
  changes.onPlaces(() => tell('board.changed', null))
  changes.onRevisions((articleId) => tell('revisions.changed', { articleId }))
  changes.onNotes((articleId) => tell('notes.changed', { articleId }))
  const sampleFolder = join(folder, 'Sample library')
  const current = new CurrentLibrary({
    backupFolder: join(folder, 'Backups'),
    sampleFolder,
    changes,
    changed(state) {
      tell('library.changed', state)
      const opened = current.getIfOpen()
      if (opened) searchRefresh.start(opened)
    },
  })
  const searchRefresh = createSearchRefresh({
    work: current.work,
    told: (progress) => tell('search.refreshing', progress),
    log: (message, error) => void logged.push([message, error]),
  })
  const pictures = { work: workOnPicture, close() {} }
  const madeAhead: string[] = []
  const handlers = createHandlers({
    current,
    preferences: createPreferences(join(folder, 'preferences.json')),
    changes,
    shell: person,
    tell,
    tellWindow: (_window, name, payload) => tell(name, payload),
    started: Promise.resolve(),
    async openSample() {
      await ensureSampleLibrary(sampleFolder, sampleSource)
      await current.open(sampleFolder)
    },
    searchRefresh,
    createReader: createDirectReader,
    ingredientFacts: ingredientFactsIn(resolve(import.meta.dirname, '../../resources')),
    resources: resolve(import.meta.dirname, '../../resources'),
    createChecker: createDirectChecker,
    pictures,
    smallPictures: {
      ...createSmallPictures(pictures),
      makeAhead: async (_opened, ids) => void madeAhead.push(...ids),
    },
    speller: harper,
    personalDictionary: personalDictionary(join(folder, personalDictionaryFile)),
  })
  const options = {
    handlers,
    checkOutputs: true,
    log: (message: string, error: unknown) => void logged.push([message, error]),
  }
  const ownPage = { window: { id: 1 }, isMainFrame: true, url: 'app://desk/index.html' }

  return {
    folder,
    person,
    current,
    handlers,
    told,
    logged,
    /** Media that small pictures would be made of behind the tests' back. */
    madeAhead,
    options,
    ownPage,
    path: (...parts: string[]) => join(folder, ...parts),

    /** A call as the page makes it, with its answer. */
    ask<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Answer<CallOutput<Name>>> {
      // Outputs are checked by their schemas on the way.
      return answerCall(name, input, ownPage, options) as Promise<Answer<CallOutput<Name>>>
    },

    /** As `ask`, where anything but a value fails the test. */
    async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
      const answer = await this.ask(name, input)
      if (answer.ok) return answer.value
      const [first] = logged
      throw new Error(`${name}: ${answer.error.code}: ${answer.error.message} ${first ? String(first) : ''}`)
    },

    end() {
      current.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type DeskUnderTest = ReturnType<typeof createDeskUnderTest>
