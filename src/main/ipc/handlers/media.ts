import { existsSync } from 'node:fs'
import { DeskError } from '@shared/ipc/errors'
import { mediaExtensions } from '@shared/records/media-types'
import { editKey } from '@shared/records/picture-edit'
import type { CurrentLibrary } from '../../services/current-library'
import { addMedia, addMediaFiles, type MediaShelf, storedPath } from '../../services/media/add-media'
import type { SmallPictures } from '../../services/media/small-pictures'
import { withoutLeftovers } from '../../services/media/unused-files'
import type { ChangeFeed } from '../../services/records'
import type { CallingWindow, Handlers, Tell } from '../handler'
import type { ShellCalls } from '../shell-calls'
import type { WindowWork } from '../window-work'
import type { callsWithFiles } from './answered-later'

export type MediaHandlerOptions = {
  current: CurrentLibrary
  shell: ShellCalls
  changes: ChangeFeed
  tell: Tell
  windowWork: WindowWork
  smallPictures: SmallPictures
}

const mediaFilters = [{ name: 'Pictures, sound, film, documents', extensions: mediaExtensions }]

/** Media that comes from files, and files that go when their records do. */
export function mediaHandlers({
  current,
  shell,
  changes,
  tell,
  windowWork,
  smallPictures,
}: MediaHandlerOptions): Pick<Handlers, (typeof callsWithFiles)[number]> {
  const shelf = (): MediaShelf => {
    const { library, records } = current.getToWrite()
    return { folder: library.files.media, records: records.media }
  }
  const withDerived = () => ({ ...shelf(), derived: current.get().library.files.derived })
  const addFiles = async (window: CallingWindow, paths: readonly string[]) => {
    const open = shelf()
    const added = await windowWork.run(window, 'Adding to the library', (running) =>
      addMediaFiles(open, paths, running),
    )
    tellAdded(added.media.map(({ id }) => id))
    return added
  }
  const tellAdded = (ids: string[]) => {
    changes.tell('media', ids)
    const opened = current.get()
    // The small pictures of a library that is closed meanwhile are made when they are looked at.
    smallPictures.makeAhead(opened, ids, () => current.getIfOpen() === opened).catch(() => {})
  }
  return {
    async 'media.pick'(_input, window) {
      shelf()
      return addFiles(window, await shell.chooseFiles(window, { title: 'Add media', filters: mediaFilters }))
    },
    'media.addDropped': ({ paths }, window) => addFiles(window, paths),
    async 'media.addPasted'({ fileName, bytes }) {
      const open = shelf()
      const media = await current.work.run(() => addMedia(open, fileName, bytes))
      tellAdded([media.id])
      return media
    },
    async 'media.openOutside'({ id }) {
      const { library, records } = current.get()
      const media = records.media.get(id)
      if (!media) throw new DeskError('not-found', 'This file is no longer in the library.')
      const path = storedPath(library.files.media, media)
      if (!existsSync(path)) {
        throw new DeskError('file-unreadable', `The file of ${media.fileName} is missing from the library.`)
      }
      await shell.openFile(path)
      return null
    },
    'media.save'(input) {
      const { calls, records } = current.get()
      const before = records.media.get(input.id)
      const answer = calls['media.save'](input)
      if (answer.outcome === 'saved' && before && editKey(before) !== editKey(input.fields)) {
        tell('media.edited', { ids: [input.id] })
      }
      return answer
    },
    'media.deleteForEver'(input, window) {
      const { calls, records } = current.get()
      const going = records.media.getMany(input.ids)
      const open = withDerived()
      return windowWork.run(window, 'Deleting for ever', (running) =>
        withoutLeftovers(open, going, () => calls['media.deleteForEver'](input, running)),
      )
    },
    'bin.empty'(input, window) {
      const { calls, records } = current.get()
      const ids = records.bin
        .list()
        .filter(({ kind }) => kind === 'media')
        .map(({ id }) => id)
      const going = records.media.getMany(ids)
      const open = withDerived()
      return windowWork.run(window, 'Emptying the bin', (running) =>
        withoutLeftovers(open, going, () => calls['bin.empty'](input, running)),
      )
    },
  }
}
