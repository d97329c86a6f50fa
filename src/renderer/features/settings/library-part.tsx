import { recordKinds } from '@shared/records/common'
import {
  IconArchive,
  IconArrowsMove,
  IconFolder,
  IconFolderOpen,
  IconFolderPlus,
  IconPackageExport,
  IconPackageImport,
  IconRefresh,
  IconRestore,
} from '@tabler/icons-react'
import { useEffect } from 'react'
import { CommandButton } from '../../app/commands/command-button'
import { refreshLibraryState, useLibraryState } from '../../app/library-state'
import { showError } from '../../app/notices'
import { FieldGroup, Wide } from '../../app/records/record-screen'
import { Facts } from '../../ui/facts'
import { countedKind } from '../../ui/words'
import classes from './library-part.module.css'

/** Where everything is kept, and what can be done with the whole of it. */
export function LibraryPart() {
  const { name, location, isSample, readOnly, counts } = useLibraryState()
  useEffect(() => {
    refreshLibraryState().catch(showError)
  }, [])
  const contents = counts
    ? recordKinds
        .filter((kind) => kind !== 'profile' && counts[kind] > 0)
        .map((kind) => countedKind(counts[kind], kind))
        .join(', ')
    : ''
  return (
    <FieldGroup
      title="Library"
      hint="One folder on this computer holds everything. Nothing is sent anywhere."
    >
      <Wide>
        <Facts
          rows={[
            ['Name', `${name ?? ''}${isSample ? ' (the sample)' : ''}`],
            ['Folder', location],
            ['Holds', contents || 'Nothing yet'],
            ['State', readOnly ? 'Open for reading only' : null],
          ]}
        />
      </Wide>
      <Wide>
        <div className={classes.actions}>
          <CommandButton id="library.backUp" icon={IconArchive} variant="filled" />
          <CommandButton id="library.restore" icon={IconRestore} />
          <CommandButton id="library.showFolder" icon={IconFolder} />
          <CommandButton id="library.open" icon={IconFolderOpen} />
          <CommandButton id="library.create" icon={IconFolderPlus} />
          <CommandButton id="library.move" icon={IconArrowsMove} />
          <CommandButton id="library.rebuild" icon={IconRefresh} />
          <CommandButton id="library.export" icon={IconPackageExport} />
          <CommandButton id="library.openExport" icon={IconPackageImport} />
        </div>
      </Wide>
      <Wide>
        <div className={classes.actions}>
          <CommandButton id="help.keys" variant="subtle" label="Show all keys" />
          <CommandButton id="help.tour" variant="subtle" />
        </div>
      </Wide>
    </FieldGroup>
  )
}
