import { resolve } from 'node:path'
import { CommanderError } from 'commander'
import type { CreateChecker } from '../services/checks/checker'
import type { CreateReader } from '../services/imports/reader'
import type { PictureWorks } from '../services/media/picture-works'
import type { Speller } from '../services/spelling/speller'

/** How a command ends, as scripts see it. */
export const exitCodes = { done: 0, failed: 1, wrongUsage: 2, preflightBlocked: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What a command works with besides its arguments. */
export type CommandContext = {
  /** Folder that relative paths start from. */
  currentFolder: string
  /** The folder of data files that come with the app. */
  resources: string
  /** Reads many files at once. */
  createReader: CreateReader
  /** Checks house style. */
  createChecker: CreateChecker
  /** Reads English; its thread starts when it is first asked. */
  speller: Speller
  /** The file of the words of whoever gives the command. */
  personalDictionary: string
  /** Turns and cuts pictures; its thread starts when it is first asked. */
  pictures: PictureWorks
  /** Writes to standard output: the command's result and nothing else. */
  print: (text: string) => void
  /** Writes one line to standard error. */
  say: (line: string) => void
  /** Shows on a terminal, and nowhere else, how far the command is: one line that the next one replaces. */
  progress: (line: string) => void
  /** What the command ends with; `done` unless it says otherwise. */
  end: (code: ExitCode) => void
}

/**
 * A path from the command line, absolute.
 * @throws CommanderError for an empty one: a variable without a value would otherwise mean the whole current folder
 */
export function pathFrom(context: CommandContext, given: string): string {
  if (given === '') {
    const message = 'error: a path is empty'
    context.say(message)
    throw new CommanderError(exitCodes.wrongUsage, 'desk.emptyPath', message)
  }
  return resolve(context.currentFolder, given)
}

/** Prints the one JSON value that `--json` promises. */
export function printJson(context: CommandContext, value: unknown): void {
  context.print(`${JSON.stringify(value, null, 2)}\n`)
}
