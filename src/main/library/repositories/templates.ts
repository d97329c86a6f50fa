import { newId } from '@shared/identifiers'
import type { OwnTemplate, TemplateFields } from '@shared/templates/template'
import { eq } from 'drizzle-orm'
import type { Library } from '../library'
import { templates } from '../tables'
import { createFieldHints } from './field-hints'
import type { SaveAnswer } from './record-repository'
import { insertInto, updateOf } from './statements'
import { createTableBin } from './table-bin'

type TemplateText = Pick<OwnTemplate, 'document' | 'schemaVersion'>

/** A library's own templates, and what those that were used said of titles and deks. */
export function createTemplateRepository(library: Library, now: () => number) {
  const { queries } = library
  const insert = insertInto(queries, templates)
  const update = updateOf(queries, templates)

  const get = (id: string): OwnTemplate | null =>
    library.read(() => queries.select().from(templates).where(eq(templates.id, id)).get() ?? null)

  return {
    get,
    has: (id: string): boolean => get(id) !== null,

    /** By name, those in the bin too. */
    all: (): OwnTemplate[] =>
      library.read(() => queries.select().from(templates).orderBy(templates.name, templates.id).all()),

    create(fields: TemplateFields, text: TemplateText): OwnTemplate {
      const at = now()
      const template = {
        ...fields,
        ...text,
        id: newId(),
        revision: 1,
        createdAt: at,
        updatedAt: at,
        binnedAt: null,
      }
      library.write(() => insert(template))
      return template
    },

    /**
     * @param text left out where only the fields are changed
     * @returns null where the template is gone
     */
    save(
      id: string,
      basedOn: number,
      fields: TemplateFields,
      text?: TemplateText,
    ): SaveAnswer<OwnTemplate> | null {
      return library.write(() => {
        const current = get(id)
        if (!current) return null
        const updatedAt = now()
        const next = { ...current, ...fields, ...text, revision: basedOn + 1, updatedAt }
        if (!update(next, basedOn)) return { outcome: 'stale', current }
        return { outcome: 'saved', revision: basedOn + 1, updatedAt }
      })
    },

    ...createTableBin(library, 'templates', now),

    /** Writes a template as it stood before or in another library; one with its id is replaced. */
    putBack: (template: OwnTemplate): void =>
      library.write(() => {
        queries.delete(templates).where(eq(templates.id, template.id)).run()
        insert(template)
      }),

    ...createFieldHints(library),
  }
}
