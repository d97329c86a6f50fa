import { Progress } from '@mantine/core'
import type { CommandId } from '@shared/commands'
import {
  type Icon,
  IconAlertTriangle,
  IconFolderOpen,
  IconFolderPlus,
  IconSparkles,
} from '@tabler/icons-react'
import { useRef } from 'react'
import { runCommand } from '../../app/commands/registry'
import { useLibraryState } from '../../app/library-state'
import { useArrivingFocus } from '../../app/records/use-arriving-focus'
import { formatBytes } from '../../ui/bytes'
import { BackupList } from './backup-list'
import classes from './closed-library.module.css'
import { useRestore } from './use-restore'

/** What the window shows without a library: a welcome, what went wrong with the last one, or that it is looked through. */
export function ClosedLibrary() {
  const { checking, problem, damaged } = useLibraryState()
  const isWelcome = checking === null && problem === null
  return (
    <main className={classes.screen}>
      <div className={classes.page}>
        <span className={classes.logo} aria-hidden>
          b
        </span>
        {checking !== null ? (
          <Checking {...checking} />
        ) : problem === null ? (
          <>
            <h1 className={classes.title}>Beauty Desk</h1>
            <p className={classes.words}>
              A quiet place for interviews, experts, products and the articles that come of them. Everything
              stays in one folder on this computer, which is called a library.
            </p>
          </>
        ) : (
          <>
            <h1 className={classes.title}>The library could not be opened</h1>
            <p className={classes.problem} role="alert">
              <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
              <span>{problem}</span>
            </p>
            {damaged ? (
              <Backups />
            ) : (
              <p className={classes.words}>
                Nothing was changed. Choose the folder again if it has moved, open another library, or begin a
                new one.
              </p>
            )}
          </>
        )}
        <div className={classes.ways}>
          {isWelcome ? (
            <>
              <Sample
                words="An interview, two experts, six products and two articles to try things on."
                main
              />
              <Create />
              <Open title="Open a library" />
            </>
          ) : checking !== null ? (
            <Open title="Open another library instead" />
          ) : (
            <>
              <Open title="Choose a library" main={!damaged} />
              <Create />
              <Sample words={damaged ? 'To go on meanwhile.' : 'To go on while you find the folder.'} />
            </>
          )}
        </div>
      </div>
    </main>
  )
}

function Checking({ name, byteLength }: { name: string; byteLength: number }) {
  return (
    <>
      <h1 className={classes.title}>Looking through “{name}”</h1>
      <p className={classes.words} role="status">
        It was not closed in good order, so all of it ({formatBytes(byteLength)}) is read through once.
        Nothing can be written to it before that is done; then it opens by itself.
      </p>
      <Progress className={classes.reading} value={100} animated aria-label="Looking through the library" />
    </>
  )
}

function Backups() {
  const restore = useRestore()
  return (
    <>
      <p className={classes.words}>
        A backup can take its place and opens at once. The damaged library is kept whole beside it.
      </p>
      <div className={classes.backups}>
        <BackupList restore={restore} onChoose={(backup) => void restore.restore(backup)} />
      </div>
    </>
  )
}

function Sample({ words, main = false }: { words: string; main?: boolean }) {
  return (
    <Way
      command="library.openSample"
      icon={IconSparkles}
      title="Look at the sample"
      words={words}
      main={main}
    />
  )
}

function Create() {
  return (
    <Way
      command="library.create"
      icon={IconFolderPlus}
      title="Make a new library"
      words="Choose where your own work is to be kept."
    />
  )
}

function Open({ title, main = false }: { title: string; main?: boolean }) {
  return (
    <Way
      command="library.open"
      icon={IconFolderOpen}
      title={title}
      words="One you have on this computer or on a drive."
      main={main}
    />
  )
}

type WayProps = { command: CommandId; icon: Icon; title: string; words: string; main?: boolean }

/** A way on. The main one has the focus: nothing else on this screen is waited for. */
function Way({ command, icon: IconOf, title, words, main = false }: WayProps) {
  const way = useRef<HTMLButtonElement>(null)
  useArrivingFocus(way, main)
  return (
    <button
      ref={way}
      type="button"
      className={classes.way}
      data-main={main || undefined}
      onClick={() => runCommand(command)}
    >
      <IconOf size={24} stroke={1.5} aria-hidden />
      <span>
        <span className={classes.wayTitle}>{title}</span>
        <span className={classes.wayWords}>{words}</span>
      </span>
    </button>
  )
}
