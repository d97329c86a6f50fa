import type { RecordBase } from '@shared/records/common'
import type { Expert, ExpertFields, ExpertSummary } from '@shared/records/expert'
import { folded } from '@shared/search/folded'
import { brandInterests, credentials, expertShortNames, experts, expertTopics } from '../tables'
import type { RepositoryContext } from './context'
import { RecordRepository, type SavedBase } from './record-repository'
import type { SearchEntry } from './search-index'
import { among, grouped, insertInto, once, partsOfRecords, updateOf } from './statements'

type Row = typeof experts.$inferSelect

export class ExpertRepository extends RecordRepository<Expert, ExpertFields, ExpertSummary> {
  readonly kind = 'expert'
  protected readonly table = 'experts'
  protected readonly order = 'sort_name, id'
  private readonly queries

  constructor(context: RepositoryContext) {
    super(context)
    const { queries } = context.library
    this.queries = {
      insert: insertInto(queries, experts),
      update: updateOf(queries, experts),
      insertShortName: insertInto(queries, expertShortNames),
      insertTopic: insertInto(queries, expertTopics),
      insertCredential: insertInto(queries, credentials),
      insertInterest: insertInto(queries, brandInterests),
      rows: once(() => queries.select().from(experts).where(among(experts.id)).prepare()),
      shortNames: partsOfRecords(queries, expertShortNames, expertShortNames.expertId),
      topics: partsOfRecords(queries, expertTopics, expertTopics.expertId),
      credentials: partsOfRecords(queries, credentials, credentials.expertId),
      interests: partsOfRecords(queries, brandInterests, brandInterests.expertId),
    }
  }

  /** The experts who own a brand or are paid by it, whatever their state. */
  idsTiedTo(brandId: string): string[] {
    return this.statement<{ id: string }>(
      'SELECT DISTINCT expert_id AS id FROM brand_interests WHERE brand_id = ?',
    )
      .all(brandId)
      .map(({ id }) => id)
  }

  /** The expert in use with this name, whatever its case and accents. */
  idWithName(name: string): string | null {
    return this.firstId(
      'SELECT id FROM experts WHERE sort_name = ? AND binned_at IS NULL ORDER BY id',
      folded(name),
    )
  }

  protected insertRow(base: RecordBase, fields: ExpertFields): void {
    this.queries.insert({ ...base, ...columnsOf(fields) })
  }

  protected updateRow(base: SavedBase, basedOn: number, fields: ExpertFields): boolean {
    return this.queries.update({ ...columnsOf(fields), ...base }, basedOn)
  }

  protected override shownWords(id: string): string | undefined {
    return this.statement<{ name: string }>('SELECT name FROM experts WHERE id = ?').get(id)?.name
  }

  protected writeParts(expertId: string, fields: ExpertFields, isNew: boolean): void {
    this.context.tags.write('expert', expertId, fields.tags, isNew)
    if (!isNew) {
      this.statement('DELETE FROM expert_short_names WHERE expert_id = ?').run(expertId)
      this.statement('DELETE FROM expert_topics WHERE expert_id = ?').run(expertId)
      this.statement('DELETE FROM credentials WHERE expert_id = ?').run(expertId)
      this.statement('DELETE FROM brand_interests WHERE expert_id = ?').run(expertId)
    }
    for (const [position, name] of fields.shortNames.entries())
      this.queries.insertShortName({ expertId, position, name })
    for (const [position, topic] of fields.topics.entries())
      this.queries.insertTopic({ expertId, position, topic })
    for (const [position, credential] of fields.credentials.entries())
      this.queries.insertCredential({ expertId, position, ...credential })
    for (const [position, interest] of fields.brandInterests.entries())
      this.queries.insertInterest({ expertId, position, ...interest })
  }

  protected searchEntry(_id: string, fields: ExpertFields): SearchEntry {
    return {
      title: fields.name,
      words: [...fields.shortNames, fields.title, fields.employer, ...fields.topics, ...fields.tags],
      passages: [
        { part: 'bioShort', text: fields.bioShort },
        { part: 'bioMedium', text: fields.bioMedium },
        { part: 'bioLong', text: fields.bioLong },
        { part: 'notes', text: fields.notes },
        {
          part: 'credentials',
          text: fields.credentials.map(({ name, issuer }) => `${name}, ${issuer}`).join('\n'),
        },
        {
          part: 'contacts',
          text: [
            ...fields.contacts.map(({ value }) => value),
            ...fields.socials.map(({ handle }) => handle),
          ].join('\n'),
        },
      ],
    }
  }

  protected readMany(ids: string): Expert[] {
    const shortNames = grouped(this.queries.shortNames(ids), 'expertId')
    const topics = grouped(this.queries.topics(ids), 'expertId')
    const credentialRows = grouped(this.queries.credentials(ids), 'expertId')
    const interests = grouped(this.queries.interests(ids), 'expertId')
    const tags = this.context.tags.ofMany('expert', ids)
    return this.queries
      .rows()
      .all({ ids })
      .map((row) => ({
        ...rowToExpertColumns(row),
        shortNames: (shortNames.get(row.id) ?? []).map(({ name }) => name),
        topics: (topics.get(row.id) ?? []).map(({ topic }) => topic),
        credentials: (credentialRows.get(row.id) ?? []).map(
          ({ expertId: _expertId, position: _position, ...credential }) => credential,
        ),
        brandInterests: (interests.get(row.id) ?? []).map(({ brandId, kind, note }) => ({
          brandId,
          kind,
          note,
        })),
        tags: tags(row.id),
      }))
  }

  protected readSummaries(ids: string): ExpertSummary[] {
    const topics = grouped(this.queries.topics(ids), 'expertId')
    const tags = this.context.tags.ofMany('expert', ids)
    const rows = this.statement<Omit<ExpertSummary, 'tags' | 'topics'>>(
      `SELECT id, name, title, employer, portrait_media_id AS portraitMediaId,
         last_contacted_on AS lastContactedOn, updated_at AS updatedAt, binned_at AS binnedAt,
         (SELECT count(*) FROM mentions JOIN articles ON articles.id = mentions.article_id
          WHERE record_id = experts.id AND mentions.kind = 'expert' AND articles.binned_at IS NULL) AS mentionCount
       FROM experts WHERE id IN (SELECT value FROM json_each(?))`,
    ).all(ids)
    return rows.map((row) => ({
      ...row,
      topics: (topics.get(row.id) ?? []).map(({ topic }) => topic),
      tags: tags(row.id),
    }))
  }
}

function columnsOf(fields: ExpertFields) {
  const { shortNames, credentials, brandInterests, topics, tags, ...columns } = fields
  return { ...columns, sortName: folded(fields.name) }
}

function rowToExpertColumns(row: Row) {
  const { sortName: _sortName, ...columns } = row
  return columns
}
