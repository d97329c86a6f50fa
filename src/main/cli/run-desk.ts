import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { threadChecker } from '../jobs/thread-checker'
import { threadFile } from '../jobs/thread-files'
import { threadPictures } from '../jobs/thread-pictures'
import { threadReader } from '../jobs/thread-reader'
import { threadSpeller } from '../jobs/thread-speller'
import { toDeskError } from '../services/desk-errors'
import { sharedReaders } from '../services/imports/reader'
import { personalDictionaryFile, usualPersonalDictionary } from '../services/spelling/personal-dictionary'
import { addBackup, addRestore, addVerify } from './backup-commands'
import { addCheck } from './check-command'
import { type CommandContext, type ExitCode, exitCodes } from './context'
import { addCounts } from './counts-command'
import { addExport } from './export-command'
import { addFacts, addUndoRevision } from './facts-command'
import { addFind } from './find-command'
import { addImport } from './import-command'
import { addIngredients } from './ingredients-command'
import { addExportLibrary, addImportLibrary } from './library-format-commands'
import { addList } from './list-command'
import { addMediaCommands } from './media-commands'
import { addMerge } from './merge-command'
import { addNotes } from './notes-command'
import { createOutput } from './output'
import { addQuestions } from './questions-command'
import { addRebuild } from './rebuild-command'
import { addImportRecords, addUndoImport } from './record-import-commands'
import { addRestoreRevision, addRevisions } from './revisions-command'
import { addSearch } from './search-command'
import { addTemplates } from './templates-command'
import { addWords } from './words-command'
import { addDue, addSetStatus } from './workflow-commands'

/**
 * Runs one `desk` command.
 * @param words the command and what follows it
 * @param built the folder of the built main part
 * @param userData the app's own folder; null on plain Node, which does not know it
 * @returns the exit code; never throws for what a person can cause
 */
export async function runDesk(
  words: readonly string[],
  built: string,
  userData: string | null,
): Promise<ExitCode> {
  const output = createOutput()
  let code: ExitCode = exitCodes.done
  const pictures = threadPictures(threadFile(built, 'picture'))
  const speller = threadSpeller(built)
  const context: CommandContext = {
    currentFolder: process.cwd(),
    resources: join(built, '..', '..', 'resources'),
    createReader: sharedReaders(threadReader(threadFile(built, 'read')), Math.min(4, availableParallelism())),
    createChecker: threadChecker(threadFile(built, 'check')),
    speller,
    personalDictionary: userData ? join(userData, personalDictionaryFile) : usualPersonalDictionary(),
    pictures,
    print: output.print,
    say: output.say,
    progress: output.progress,
    end: (given) => {
      code = given
    },
  }
  try {
    await program(context).parseAsync([...words], { from: 'user' })
  } catch (error) {
    code = failed(error, output.say)
  }
  pictures.close()
  speller.close()
  const unprinted = await output.flush()
  if (unprinted === null) return code
  output.say(unprinted)
  return exitCodes.failed
}

function program(context: CommandContext): Command {
  const desk = new Command('desk')
    .description('Do to files and libraries what Beauty Desk does, without its window.')
    .exitOverride()
    .configureOutput({ writeOut: context.print, writeErr: (text) => context.say(text.trimEnd()) })
  const adders = [
    addImport,
    addExport,
    addSearch,
    addFind,
    addList,
    addIngredients,
    addMerge,
    addMediaCommands,
    addImportRecords,
    addUndoImport,
    addExportLibrary,
    addImportLibrary,
    addBackup,
    addRestore,
    addVerify,
    addRebuild,
    addFacts,
    addUndoRevision,
    addCheck,
    addRevisions,
    addRestoreRevision,
    addNotes,
    addSetStatus,
    addDue,
    addCounts,
    addTemplates,
    addQuestions,
    addWords,
  ]
  for (const add of adders) add(desk, context)
  return desk
}

function failed(error: unknown, say: (line: string) => void): ExitCode {
  if (error instanceof CommanderError) {
    // Commander has printed its own line; asking for help is no mistake.
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
  }
  const known = toDeskError(error)
  say(
    known.code === 'internal' && error instanceof Error
      ? `${known.message} (${error.message})`
      : known.message,
  )
  return exitCodes.failed
}
