import { counted } from '@shared/counted'
import type { Note } from '@shared/records/note'
import { isOverdue } from '@shared/records/note-due'
import type { Command } from 'commander'
import { notesByArticle } from '../services/records/note-calls'
import { today } from '../services/records/today'
import { type CommandContext, printJson } from './context'
import { type LibraryOption, withLibrary } from './with-library'

type NotesOptions = LibraryOption & { article?: string; open?: boolean; due?: boolean; json?: boolean }

export function addNotes(desk: Command, context: CommandContext): void {
  desk
    .command('notes')
    .description('List notes and to-dos beside articles, what is due first at the top.')
    .requiredOption('--library <folder>', 'the library')
    .option('--article <id>', 'only those of this article')
    .option('--open', 'only those that are not resolved')
    .option('--due', 'only open to-dos that have a day')
    .option('--json', 'print them as JSON')
    .action((options: NotesOptions) =>
      withLibrary(context, options, 'read', ({ records }) => {
        const filters = options.open || options.due ? (['open'] as const) : (['open', 'resolved'] as const)
        const listed = filters
          .flatMap((filter) => records.notes.list(filter))
          .filter(({ note }) => options.article === undefined || note.articleId === options.article)
          .filter(({ note }) => !options.due || (note.isTodo && note.dueOn !== null))
        const articles = notesByArticle(listed)
        if (options.json) return printJson(context, { articles })
        if (articles.length === 0) context.say('There are no such notes.')
        const day = today()
        for (const { articleId, title, notes } of articles) {
          context.print(`${title || 'untitled'} (${articleId})\n`)
          for (const note of notes) context.print(`  ${lineOf(note, day)}\n`)
        }
      }),
    )
}

/** "To do by 2026-11-30, overdue: Ask for the dose. “two drops” (3 answers)" */
function lineOf(note: Note, day: string): string {
  const { isTodo, dueOn, text, quote, isLost, resolvedAt, replies } = note
  const kind = isTodo ? `To do${dueOn ? ` by ${dueOn}` : ''}` : 'Note'
  const state = [
    isOverdue(note, day) && 'overdue',
    resolvedAt !== null && 'resolved',
    isLost && 'its words are gone',
  ]
  const answers = replies.length === 0 ? '' : ` (${counted(replies.length, 'answer')})`
  const words = quote === '' ? '' : ` “${oneLine(quote)}”`
  return `${[kind, ...state].filter(Boolean).join(', ')}: ${oneLine(text)}${words}${answers}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
