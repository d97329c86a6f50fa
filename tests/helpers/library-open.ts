import { join } from 'node:path'
import { createLibrary, type Library } from '@main/library'
import { type Repositories, repositoriesOf } from '@main/library/repositories'
import {
  ChangeFeed,
  createRecordServices,
  type RecordChange,
  type RecordServices,
} from '@main/services/records'
import { afterEach } from 'vitest'
import { temporaryFolders } from './library-folder'

export interface TestLibrary {
  library: Library
  records: Repositories
  services: RecordServices
  /** Every change told so far. */
  told: RecordChange[]
}

/** New empty libraries, closed and removed when the test ends. Call at the top of a test file. */
export function testLibraries(): (name?: string) => TestLibrary {
  const folder = temporaryFolders()
  const open: Library[] = []
  afterEach(() => {
    for (const library of open.splice(0)) library.close()
  })
  return (name = 'Test library') => {
    const library = createLibrary(join(folder(), name))
    open.push(library)
    const changes = new ChangeFeed()
    const told: RecordChange[] = []
    changes.onChange((change) => told.push(change))
    return {
      library,
      records: repositoriesOf(library),
      services: createRecordServices(library, changes),
      told,
    }
  }
}
