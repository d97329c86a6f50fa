import { newId } from '@shared/identifiers'
import type { FieldHints, OwnTemplate, TemplateFields } from '@shared/templates/template'
import { eq } from 'drizzle-orm'
import type { Library } from '../library'
import { fieldHints, templates } from '../tables'
import type { SaveAnswer } from './record-repository'
import { insertInto, updateOf } from './statements'

type TemplateText = Pick<OwnTemplate, 'document' | 'schemaVersion'>

/** A library's own templates, and what those that were used said of titles and deks. */
export function createTemplateRepository(library: Library, now: () => number) {
  const { connection, queries } = library
  const insert = insertInto(queries, templates)
  const update = updateOf(queries, templates)
  const insertHints = insertInto(queries, fieldHints)
  const setBinned = connection.prepare<[number | null, number, string]>(
    'UPDATE templates SET binned_at = ?, updated_at = ?, revision = revision + 1 WHERE id = ?',
  )
  const remove = connection.prepare<[string]>(
    'DELETE FROM templates WHERE binned_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
  )

  const get = (id: string): OwnTemplate | null =>
    library.read(() => queries.select().from(templates).where(eq(templates.id, id)).get() ?? null)

  function move(ids: readonly string[], toBin: boolean): number {
    return library.write(() => {
      const at = now()
      const there = [...new Set(ids)].filter((id) => {
        const template = get(id)
        return template !== null && (template.binnedAt !== null) !== toBin
      })
      for (const id of there) setBinned.run(toBin ? at : null, at, id)
      return there.length
    })
  }

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

    /** @returns how many were moved */
    bin: (ids: readonly string[]): number => move(ids, true),
    restore: (ids: readonly string[]): number => move(ids, false),
    /** What somebody restored meanwhile stays. @returns how many are gone */
    deleteForEver: (ids: readonly string[]): number =>
      library.write(() => remove.run(JSON.stringify(ids)).changes),

    /** Writes a template as it stood before or in another library; one with its id is replaced. */
    putBack: (template: OwnTemplate): void =>
      library.write(() => {
        queries.delete(templates).where(eq(templates.id, template.id)).run()
        insert(template)
      }),

    /** What to write in the title and dek of an article; null where nothing was said of it. */
    hintsOf: (articleId: string): FieldHints | null =>
      library.read(() => {
        const row = queries.select().from(fieldHints).where(eq(fieldHints.articleId, articleId)).get()
        return row ? { title: row.title, dek: row.dek } : null
      }),

    allHints: (): (FieldHints & { articleId: string })[] =>
      library.read(() => queries.select().from(fieldHints).orderBy(fieldHints.articleId).all()),

    setHints: (articleId: string, hints: FieldHints): void =>
      library.write(() => {
        queries.delete(fieldHints).where(eq(fieldHints.articleId, articleId)).run()
        if (hints.title !== '' || hints.dek !== '') insertHints({ articleId, ...hints })
      }),
  }
}
