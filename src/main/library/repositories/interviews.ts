import type { RecordBase } from '@shared/records/common'
import type {
  Interview,
  InterviewFields,
  InterviewSummary,
  PlannedQuestion,
  Segment,
} from '@shared/records/interview'
import { interviews, participants, plannedQuestions, segments } from '../tables'
import type { RepositoryContext } from './context'
import { RecordRepository, type SaveAnswer, type SavedBase } from './record-repository'
import type { SearchEntry } from './search-index'
import type { Passage } from './search-passages'
import { among, grouped, insertInto, once, partsOfRecords, updateOf } from './statements'

/** A new interview may come with its transcript and its plan. */
export type InterviewGiven = InterviewFields & {
  segments?: readonly Segment[]
  plan?: readonly PlannedQuestion[]
}

type Row = typeof interviews.$inferSelect

const RAISE = 'UPDATE interviews SET revision = revision + 1, updated_at = ? WHERE id = ? AND revision = ?'

export class InterviewRepository extends RecordRepository<
  Interview,
  InterviewFields,
  InterviewSummary,
  InterviewGiven
> {
  readonly kind = 'interview'
  protected readonly table = 'interviews'
  protected readonly order = 'updated_at DESC, id'
  private readonly queries

  constructor(context: RepositoryContext) {
    super(context)
    const { queries } = context.library
    this.queries = {
      insert: insertInto(queries, interviews),
      update: updateOf(queries, interviews),
      insertParticipant: insertInto(queries, participants),
      insertSegment: insertInto(queries, segments),
      insertPlanned: insertInto(queries, plannedQuestions),
      rows: once(() => queries.select().from(interviews).where(among(interviews.id)).prepare()),
      participants: partsOfRecords(queries, participants, participants.interviewId),
      plan: partsOfRecords(queries, plannedQuestions, plannedQuestions.interviewId),
      segments: partsOfRecords(queries, segments, segments.interviewId),
    }
  }

  /** The names of everybody who took part in these interviews, whatever their state. */
  participantNames(ids: readonly string[]): string[] {
    return this.queries.participants(JSON.stringify(ids)).map(({ name }) => name)
  }

  /** The interviews an expert took part in, whatever their state. */
  idsWithExpert(expertId: string): string[] {
    return this.statement<{ id: string }>(
      'SELECT DISTINCT interview_id AS id FROM participants WHERE expert_id = ?',
    )
      .all(expertId)
      .map(({ id }) => id)
  }

  /** Writes the whole transcript anew. @returns null when there is no such interview */
  saveSegments(id: string, revision: number, transcript: readonly Segment[]): SaveAnswer<Interview> | null {
    return this.raised(id, revision, (updatedAt) => {
      this.statement('DELETE FROM segments WHERE interview_id = ?').run(id)
      this.insertSegments(id, transcript)
      this.context.search.write('interview', id, this.searchEntry(id, this.mustGet(id)), updatedAt)
    })
  }

  /** Writes the whole plan anew. @returns null when there is no such interview */
  savePlan(id: string, revision: number, plan: readonly PlannedQuestion[]): SaveAnswer<Interview> | null {
    return this.raised(id, revision, () => this.replacePlan(id, plan))
  }

  /** Writes as the next revision what is no field of the record. */
  private raised(
    id: string,
    revision: number,
    write: (updatedAt: number) => void,
  ): SaveAnswer<Interview> | null {
    return this.context.library.write(() => {
      const updatedAt = this.context.now()
      const { changes } = this.statement(RAISE).run(updatedAt, id, revision)
      if (changes === 0) {
        const current = this.get(id)
        return current && { outcome: 'stale', current }
      }
      write(updatedAt)
      return { outcome: 'saved', revision: revision + 1, updatedAt }
    })
  }

  protected override replaceFixed({ id, segments: transcript, plan }: Interview): void {
    this.statement('DELETE FROM segments WHERE interview_id = ?').run(id)
    this.insertSegments(id, transcript)
    this.replacePlan(id, plan)
  }

  protected insertRow(base: RecordBase, given: InterviewGiven): void {
    this.queries.insert({ ...base, ...columnsOf(given) })
    this.insertSegments(base.id, given.segments ?? [])
    this.insertPlan(base.id, given.plan ?? [])
  }

  protected updateRow(base: SavedBase, basedOn: number, fields: InterviewFields): boolean {
    return this.queries.update({ ...columnsOf(fields), ...base }, basedOn)
  }

  protected writeParts(interviewId: string, fields: InterviewFields, isNew: boolean): void {
    this.context.tags.write('interview', interviewId, fields.tags, isNew)
    if (!isNew) this.statement('DELETE FROM participants WHERE interview_id = ?').run(interviewId)
    for (const [position, participant] of fields.participants.entries())
      this.queries.insertParticipant({ interviewId, position, ...participant })
  }

  protected searchEntry(id: string, fields: InterviewFields): SearchEntry {
    const passages: Passage[] = this.queries
      .segments(JSON.stringify([id]))
      .map((segment) => ({ part: segment.id, text: segment.text }))
    passages.push({ part: 'notes', text: fields.notes })
    return {
      title: fields.title,
      words: [...fields.participants.map(({ name }) => name), fields.place, fields.heldOn, ...fields.tags],
      passages,
      day: fields.heldOn,
    }
  }

  protected readMany(ids: string): Interview[] {
    const people = grouped(this.queries.participants(ids), 'interviewId')
    const transcript = grouped(this.queries.segments(ids), 'interviewId')
    const plans = grouped(this.queries.plan(ids), 'interviewId')
    const tags = this.context.tags.ofMany('interview', ids)
    return this.queries
      .rows()
      .all({ ids })
      .map((row) => ({
        ...rowToInterviewColumns(row),
        participants: (people.get(row.id) ?? []).map(({ id, name, role, expertId }) => ({
          id,
          name,
          role,
          expertId,
        })),
        segments: (transcript.get(row.id) ?? []).map(
          ({ interviewId: _interviewId, position: _position, ...segment }) => segment,
        ),
        plan: (plans.get(row.id) ?? []).map(
          ({ interviewId: _interviewId, position: _position, ...planned }) => planned,
        ),
        tags: tags(row.id),
      }))
  }

  protected readSummaries(ids: string): InterviewSummary[] {
    const people = grouped(this.queries.participants(ids), 'interviewId')
    const tags = this.context.tags.ofMany('interview', ids)
    const rows = this.statement<Omit<InterviewSummary, 'tags' | 'participantNames'>>(
      `SELECT id, title, held_on AS heldOn, medium, duration_ms AS durationMs, consent_form AS consentForm,
         updated_at AS updatedAt, binned_at AS binnedAt,
         (SELECT count(*) FROM segments WHERE interview_id = interviews.id) AS segmentCount
       FROM interviews WHERE id IN (SELECT value FROM json_each(?))`,
    ).all(ids)
    return rows.map((row) => ({
      ...row,
      participantNames: (people.get(row.id) ?? []).map(({ name }) => name),
      tags: tags(row.id),
    }))
  }

  private replacePlan(id: string, plan: readonly PlannedQuestion[]): void {
    this.statement('DELETE FROM planned_questions WHERE interview_id = ?').run(id)
    this.insertPlan(id, plan)
  }

  /** A question of the bank that is not in this library stays in the plan by its words. */
  private insertPlan(interviewId: string, plan: readonly PlannedQuestion[]): void {
    const known = this.statement('SELECT 1 FROM questions WHERE id = ?')
    for (const [position, planned] of plan.entries()) {
      const isKnown = planned.questionId !== null && known.get(planned.questionId) !== undefined
      const questionId = isKnown ? planned.questionId : null
      this.queries.insertPlanned({ interviewId, position, ...planned, questionId })
    }
  }

  private insertSegments(interviewId: string, transcript: readonly Segment[]): void {
    for (const [position, segment] of transcript.entries())
      this.queries.insertSegment({ interviewId, position, ...segment })
  }
}

function columnsOf(fields: InterviewFields) {
  const { title, heldOn, medium, place, language, consent, recordingMediaId, durationMs, notes } = fields
  return {
    title,
    heldOn,
    medium,
    place,
    language,
    consentForm: consent.form,
    consentGivenOn: consent.givenOn,
    consentScope: consent.scope,
    recordingMediaId,
    durationMs,
    notes,
  }
}

function rowToInterviewColumns(row: Row) {
  const { consentForm, consentGivenOn, consentScope, ...columns } = row
  return { ...columns, consent: { form: consentForm, givenOn: consentGivenOn, scope: consentScope } }
}
