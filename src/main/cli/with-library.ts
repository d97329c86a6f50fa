import { type LibraryAccess, openForCommand } from '../services/open-for-command'
import type { OpenedLibrary } from '../services/opened-library'
import { createCatchUp } from '../services/records/catch-up'
import { type CommandContext, pathFrom } from './context'

export type LibraryOption = { library: string }

/** Opens the library that a command names, does the command's work, and closes it whatever happens. */
export async function withLibrary<Result>(
  context: CommandContext,
  { library }: LibraryOption,
  access: LibraryAccess,
  work: (opened: OpenedLibrary) => Promise<Result> | Result,
): Promise<Result> {
  const opened = openForCommand(pathFrom(context, library), access)
  try {
    for (const notice of opened.library.notices) context.say(notice)
    const result = await work(opened)
    // No window goes on with it, and the next command may search.
    if (opened.library.mode === 'write' && !opened.records.wordsBehind.isEmpty())
      await createCatchUp(opened.library, opened.records).start()
    return result
  } finally {
    opened.library.close()
  }
}
