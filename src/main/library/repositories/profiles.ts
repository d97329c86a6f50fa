import type { RecordBase } from '@shared/records/common'
import type { Profile, ProfileFields } from '@shared/records/profile'
import { profiles } from '../tables'
import type { RepositoryContext } from './context'
import { RecordRepository, type SavedBase } from './record-repository'
import type { SearchEntry } from './search-index'
import { among, insertInto, once, updateOf } from './statements'

export class ProfileRepository extends RecordRepository<
  Profile,
  ProfileFields,
  Profile,
  ProfileFields & { builtIn?: boolean }
> {
  readonly kind = 'profile'
  protected readonly table = 'profiles'
  protected readonly order = 'name, id'
  private readonly queries

  constructor(context: RepositoryContext) {
    super(context)
    const { queries } = context.library
    this.queries = {
      insert: insertInto(queries, profiles),
      update: updateOf(queries, profiles, ['builtIn']),
      rows: once(() => queries.select().from(profiles).where(among(profiles.id)).prepare()),
    }
  }

  /** The profile in use with this key, as `desk export --profile` names it. */
  withKey(key: string): Profile | null {
    const id = this.idOfKey(key)
    return id === null ? null : this.get(id)
  }

  /** Cheaper than `withKey` where only being there matters. */
  hasKey(key: string): boolean {
    return this.idOfKey(key) !== null
  }

  private idOfKey(key: string): string | null {
    const text = 'SELECT id FROM profiles WHERE key = ? AND binned_at IS NULL'
    return this.context.library.read(() => this.statement<{ id: string }>(text).get(key)?.id ?? null)
  }

  protected insertRow(base: RecordBase, given: ProfileFields & { builtIn?: boolean }): void {
    this.queries.insert({ ...base, ...given, builtIn: given.builtIn ?? false })
  }

  protected updateRow(base: SavedBase, basedOn: number, fields: ProfileFields): boolean {
    return this.queries.update({ ...fields, ...base }, basedOn)
  }

  protected writeParts(): void {
    // A profile is one row: it has no tags and no child tables.
  }

  protected searchEntry(_id: string, fields: ProfileFields): SearchEntry {
    return { title: fields.name, words: [fields.key] }
  }

  protected readMany(ids: string): Profile[] {
    return this.queries.rows().all({ ids })
  }

  protected readSummaries(ids: string): Profile[] {
    return this.readMany(ids)
  }
}
