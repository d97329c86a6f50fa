import type { Brand, BrandFields, BrandSummary } from '@shared/records/brand'
import type { RecordBase } from '@shared/records/common'
import { folded } from '@shared/search/folded'
import { brandNames, brands } from '../tables'
import type { RepositoryContext } from './context'
import { RecordRepository, type SavedBase } from './record-repository'
import type { SearchEntry } from './search-index'
import { among, grouped, insertInto, once, updateOf } from './statements'

type Row = typeof brands.$inferSelect
type NameRow = typeof brandNames.$inferSelect

export class BrandRepository extends RecordRepository<Brand, BrandFields, BrandSummary> {
  readonly kind = 'brand'
  protected readonly table = 'brands'
  protected readonly order = 'sort_name, id'
  private readonly queries

  constructor(context: RepositoryContext) {
    super(context)
    const { queries } = context.library
    this.queries = {
      insert: insertInto(queries, brands),
      update: updateOf(queries, brands),
      insertName: insertInto(queries, brandNames),
      rows: once(() => queries.select().from(brands).where(among(brands.id)).prepare()),
      names: once(() =>
        queries
          .select()
          .from(brandNames)
          .where(among(brandNames.brandId))
          .orderBy(brandNames.brandId, brandNames.kind, brandNames.position)
          .prepare(),
      ),
    }
  }

  /** Every way in which a brand in use is called, in small letters without accents, its own name first. */
  namesInUse(): { id: string; name: string }[] {
    const rows = this.context.library.read(() =>
      this.statement<{ id: string; name: string }>(
        `SELECT id, name FROM brands WHERE binned_at IS NULL
         UNION ALL SELECT brand_id, brand_names.name FROM brand_names
         JOIN brands ON brands.id = brand_id AND binned_at IS NULL`,
      ).all(),
    )
    return rows.map(({ id, name }) => ({ id, name: folded(name) }))
  }

  protected insertRow(base: RecordBase, fields: BrandFields): void {
    this.queries.insert({ ...base, ...columnsOf(fields) })
  }

  protected updateRow(base: SavedBase, basedOn: number, fields: BrandFields): boolean {
    return this.queries.update({ ...columnsOf(fields), ...base }, basedOn)
  }

  protected override shownWords(id: string): string | undefined {
    return this.statement<{ name: string }>('SELECT name FROM brands WHERE id = ?').get(id)?.name
  }

  protected writeParts(id: string, fields: BrandFields, isNew: boolean): void {
    this.context.tags.write('brand', id, fields.tags, isNew)
    if (!isNew) this.statement('DELETE FROM brand_names WHERE brand_id = ?').run(id)
    fields.aliases.forEach((name, position) => {
      this.queries.insertName({ brandId: id, kind: 'alias', position, name })
    })
    fields.misspellings.forEach((name, position) => {
      this.queries.insertName({ brandId: id, kind: 'misspelling', position, name })
    })
  }

  protected searchEntry(_id: string, fields: BrandFields): SearchEntry {
    return {
      title: fields.name,
      words: [...fields.aliases, ...fields.misspellings, fields.country, fields.owner, ...fields.tags],
      passages: [{ part: 'notes', text: fields.notes }],
    }
  }

  protected readMany(ids: string): Brand[] {
    const names = grouped(this.queries.names().all({ ids }), 'brandId')
    const tags = this.context.tags.ofMany('brand', ids)
    return this.queries
      .rows()
      .all({ ids })
      .map((row) => rowToBrand(row, names.get(row.id) ?? [], tags(row.id)))
  }

  protected readSummaries(ids: string): BrandSummary[] {
    const tags = this.context.tags.ofMany('brand', ids)
    const rows = this.statement<Omit<BrandSummary, 'tags'>>(
      `SELECT id, name, country, owner, updated_at AS updatedAt, binned_at AS binnedAt,
         (SELECT count(*) FROM products WHERE brand_id = brands.id AND binned_at IS NULL) AS productCount,
         (SELECT count(*) FROM mentions JOIN articles ON articles.id = mentions.article_id
          WHERE record_id = brands.id AND mentions.kind = 'brand' AND articles.binned_at IS NULL) AS mentionCount
       FROM brands WHERE id IN (SELECT value FROM json_each(?))`,
    ).all(ids)
    return rows.map((row) => ({ ...row, tags: tags(row.id) }))
  }
}

function columnsOf(fields: BrandFields) {
  const { name, country, owner, website, notes } = fields
  return { name, sortName: folded(name), country, owner, website, notes }
}

function rowToBrand(row: Row, names: readonly NameRow[], tags: string[]): Brand {
  const { sortName: _sortName, ...columns } = row
  const namesOf = (kind: NameRow['kind']) =>
    names.filter((name) => name.kind === kind).map(({ name }) => name)
  return { ...columns, aliases: namesOf('alias'), misspellings: namesOf('misspelling'), tags }
}
