import type { FactField, MentionKind } from '@shared/article/document'
import { type CommandId, commandDefinition } from '@shared/commands'
import { keyLabel } from '../../app/commands/keys'
import { formCommands, formNames } from '../blocks/block-words'
import type { BlockForm } from '../commands/turn-into'
import type { EditorCommandId } from '../editor-commands'
import type { Suggested } from '../services'
import { fieldWords } from '../views/field-words'

/** A row of the list under the caret. */
export type MenuItem = Does & {
  /** What heads the row and its neighbours of the same group. */
  group?: string
}

type Does =
  /** A record to mention. */
  | { does: 'mention'; record: Suggested }
  /** A record that the library lacks, to be made and mentioned. */
  | { does: 'create'; kind: MentionKind; name: string }
  /** A kind of record: its names are offered next. */
  | { does: 'names'; kind: MentionKind }
  /** A field of a product: its values are offered next. */
  | { does: 'values'; field: FactField }
  | { does: 'run'; command: EditorCommandId; label: string; word: string }
  /** An empty block of a form; a line that the slash heads takes the form itself. */
  | { does: 'form'; form: NewForm; word: string }

export type NewForm = Exclude<BlockForm, 'paragraph' | 'pullQuote'>

export const kindNouns = { product: 'product', brand: 'brand', expert: 'expert' } as const
const kindWords = { product: 'Product', brand: 'Brand', expert: 'Expert' } as const

/** What a row says, and what stands at its end. */
export function wordsOf(item: MenuItem): { name: string; detail: string } {
  switch (item.does) {
    case 'mention':
      return { name: item.record.name, detail: item.record.detail || kindWords[item.record.kind] }
    case 'create':
      return {
        name: `Make ${item.kind === 'expert' ? 'an' : 'a'} ${kindNouns[item.kind]} called “${item.name}”`,
        detail: 'New',
      }
    case 'names':
      return { name: kindWords[item.kind], detail: `/${kindNouns[item.kind]}` }
    case 'values':
      return { name: fieldWords[item.field], detail: `/${item.field}` }
    case 'run':
      return { name: item.label, detail: keysOf(item.command) ?? `/${item.word}` }
    case 'form':
      // An empty question comes with its answer.
      if (item.form === 'question')
        return { name: commandDefinition('insert.pair').label, detail: keysOf('insert.pair') ?? '' }
      return { name: formNames[item.form], detail: keysOf(formCommands[item.form]) ?? `/${item.word}` }
  }
}

function keysOf(command: CommandId | null): string | null {
  const keys = command && commandDefinition(command).keys
  return keys ? keyLabel(keys) : null
}
