import { type ArticleDocument, DOCUMENT_SCHEMA_VERSION } from '@shared/article/document'
import { parseDocument } from '@shared/article/schema'
import { countWords } from '@shared/article/words'
import type { Article, ArticleFields, ArticleSummary } from '@shared/records/article'
import type { ArticleStatus } from '@shared/records/choices'
import type { RecordBase } from '@shared/records/common'
import { noteOfPart } from '@shared/search/note-part'
import { articleDocuments, articleInterviews, articles } from '../tables'
import { createDerivedRows } from './article-derived-rows'
import { createArticleDeriver, type DerivedDocument } from './article-deriver'
import { columnsOf, rowToArticle } from './article-rows'
import type { RepositoryContext } from './context'
import { parsedJson } from './parsed-json'
import { RecordRepository, type SaveAnswer, type SavedBase } from './record-repository'
import type { SearchEntry } from './search-index'
import type { Passage } from './search-passages'
import type { ShownNames } from './shown-names'
import { among, grouped, insertInto, once, partsOfRecords, updateOf } from './statements'

/** A save of an article: its fields, its document or both. What is left out stays as it is. */
export interface ArticleChange {
  fields?: ArticleFields | undefined
  /** Checked by `parseDocument` before it comes here. */
  document?: ArticleDocument | undefined
  /** The JSON of each of its outermost blocks, where whoever checked it knows that. */
  blockTexts?: readonly string[] | undefined
  /**
   * The document is what it was before a merge that is being taken back, or that is about to be made: it may name
   * merged records.
   */
  isAsWas?: boolean | undefined
}

export interface ArticleGiven extends ArticleChange {
  fields: ArticleFields
  document: ArticleDocument
}

/** A change with what follows from its document. */
type PreparedChange = ArticleChange & { derived?: DerivedDocument | undefined }

type ListedFields = Pick<
  ArticleFields,
  'title' | 'dek' | 'language' | 'byline' | 'client' | 'slug' | 'publishedOn' | 'tags'
>

const noFields = { title: '', dek: '', language: '', byline: '', client: '', slug: '', publishedOn: null }

export class ArticleRepository extends RecordRepository<
  Article,
  ArticleChange,
  ArticleSummary,
  ArticleGiven
> {
  readonly kind = 'article'
  protected readonly table = 'articles'
  protected readonly order = 'updated_at DESC, id'
  private readonly queries
  private readonly derivedRows
  private readonly deriver

  constructor(
    context: RepositoryContext,
    shownNames: ShownNames,
    /** Makes a document name records of today: it may be older than a merge or a deletion. */
    private readonly settled: (document: ArticleDocument, language: string) => ArticleDocument,
    /** What is found of an article's notes. */
    private readonly notePassages: (articleId: string) => Passage[],
  ) {
    super(context)
    const { queries } = context.library
    this.deriver = createArticleDeriver(context.library, shownNames)
    this.derivedRows = createDerivedRows(context.library)
    this.queries = {
      insert: insertInto(queries, articles),
      updateFields: updateOf(queries, articles, ['wordCount', 'bodyWordCount', 'questionCount']),
      insertDocument: insertInto(queries, articleDocuments),
      insertInterview: insertInto(queries, articleInterviews),
      rows: once(() => queries.select().from(articles).where(among(articles.id)).prepare()),
      documents: once(() =>
        queries.select().from(articleDocuments).where(among(articleDocuments.articleId)).prepare(),
      ),
      interviews: partsOfRecords(queries, articleInterviews, articleInterviews.articleId),
    }
  }

  override save(id: string, revision: number, change: ArticleChange): SaveAnswer<Article> | null {
    return this.context.library.write(() => super.save(id, revision, this.prepared(id, change, true)))
  }

  /** Where an article stands, without reading its text. */
  standing(id: string): Pick<Article, 'revision' | 'status'> | null {
    const statement = this.statement<Pick<Article, 'revision' | 'status'>>(
      'SELECT revision, status FROM articles WHERE id = ?',
    )
    return this.context.library.read(() => statement.get(id) ?? null)
  }

  /**
   * Holds on to an article as it is now, for reading later: making sense of a long text takes longer than a save may.
   * @returns null when there is no such article
   */
  holdOn(id: string): (() => Article) | null {
    const ids = JSON.stringify([id])
    return this.context.library.read(() => {
      const row = this.queries.rows().all({ ids })[0]
      const text = this.statement<{ schemaVersion: number; document: string }>(
        'SELECT schema_version AS schemaVersion, document FROM article_documents WHERE article_id = ?',
      ).get(id)
      if (!row || !text) return null
      const interviewIds = this.queries.interviews(ids).map(({ interviewId }) => interviewId)
      const tags = this.context.tags.ofMany('article', ids)(id)
      return () => {
        const { schemaVersion, document } = text
        // What a save wrote.
        const stored = { articleId: id, schemaVersion, document: JSON.parse(document) as ArticleDocument }
        return rowToArticle(row, stored, interviewIds, tags)
      }
    })
  }

  /** The status of each of these outside the bin. */
  getStatuses(ids: readonly string[]): Map<string, ArticleStatus> {
    const statement = this.statement<{ id: string; status: ArticleStatus }>(
      'SELECT id, status FROM articles WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each(?))',
    )
    return this.context.library.read(
      () => new Map(statement.all(JSON.stringify(ids)).map(({ id, status }) => [id, status])),
    )
  }

  /** Those among these that have no day of publishing. */
  unpublished(ids: readonly string[]): string[] {
    const statement = this.statement<{ id: string }>(
      'SELECT id FROM articles WHERE published_on IS NULL AND id IN (SELECT value FROM json_each(?))',
    )
    return this.context.library.read(() => statement.all(JSON.stringify(ids)).map(({ id }) => id))
  }

  /** Those that were saved at this time or later, milliseconds UTC. */
  changedSince(time: number): string[] {
    const statement = this.statement<{ id: string }>('SELECT id FROM articles WHERE updated_at >= ?')
    return this.context.library.read(() => statement.all(time).map(({ id }) => id))
  }

  /** The articles that show this record, in the bin or not. */
  idsShowing(kind: 'product' | 'brand' | 'expert' | 'media', recordId: string): string[] {
    return this.statement<{ id: string }>(
      'SELECT DISTINCT article_id AS id FROM mentions WHERE record_id = ? AND kind = ?',
    )
      .all(recordId, kind)
      .map(({ id }) => id)
  }

  /** Those among them whose text names or shows it: a cover is a field. */
  idsNaming(kind: 'product' | 'brand' | 'expert' | 'media', recordId: string): string[] {
    return this.statement<{ id: string }>(
      "SELECT DISTINCT article_id AS id FROM mentions WHERE record_id = ? AND kind = ? AND use <> 'cover'",
    )
      .all(recordId, kind)
      .map(({ id }) => id)
  }

  /** Derives mentions, quotes, counts and search rows again from the documents, without a new revision. */
  override refreshSearch(ids: readonly string[]): void {
    this.deriver.forget()
    this.context.library.write(() => {
      for (const article of this.getReadable(ids).found) {
        const change = this.derivable(article)
        if (!change) continue
        this.writeDerived(article.id, change)
        const { passages = [], ...entry } = this.searchEntry(article.id, change)
        const whole = {
          ...entry,
          passages: [...passages, ...this.notePassages(article.id)],
          replaces: undefined,
        }
        this.context.search.write('article', article.id, whole, article.updatedAt)
        this.refreshBinned(article.id)
      }
    })
  }

  /** Without reading the texts. */
  override refreshWords(ids: readonly string[]): void {
    for (const id of ids) {
      const { title, words, day } = this.searchEntry(id, {})
      this.context.search.write('article', id, { title, words, day }, this.changedAt(id))
    }
  }

  protected override givenFrom(article: Article): ArticleGiven & PreparedChange {
    const given = { fields: article, document: article.document }
    return { ...given, ...this.prepared(article.id, given) }
  }

  protected override insert(given: ArticleGiven & PreparedChange, id: string): void {
    super.insert(given.derived ? given : { ...given, ...this.prepared(id, given) }, id)
  }

  protected insertRow(base: RecordBase, given: ArticleGiven): void {
    this.queries.insert({
      ...base,
      ...columnsOf(given.fields),
      wordCount: 0,
      bodyWordCount: 0,
      questionCount: 0,
    })
    this.queries.insertDocument({
      articleId: base.id,
      schemaVersion: DOCUMENT_SCHEMA_VERSION,
      document: given.document,
    })
  }

  protected updateRow(base: SavedBase, basedOn: number, change: PreparedChange): boolean {
    const isSaved = change.fields
      ? this.queries.updateFields({ ...columnsOf(change.fields), ...base }, basedOn)
      : this.statement('UPDATE articles SET revision = ?, updated_at = ? WHERE id = ? AND revision = ?').run(
          base.revision,
          base.updatedAt,
          base.id,
          basedOn,
        ).changes === 1
    if (isSaved && change.derived)
      this.statement(
        'UPDATE article_documents SET schema_version = ?, document = ? WHERE article_id = ?',
      ).run(DOCUMENT_SCHEMA_VERSION, change.derived.json, base.id)
    return isSaved
  }

  protected writeParts(id: string, change: PreparedChange, isNew: boolean): void {
    this.writeDerived(id, change)
    if (!change.fields) return
    this.context.tags.write('article', id, change.fields.tags, isNew)
    if (!isNew) this.statement('DELETE FROM article_interviews WHERE article_id = ?').run(id)
    for (const [position, interviewId] of change.fields.interviewIds.entries())
      this.queries.insertInterview({ articleId: id, position, interviewId })
  }

  protected searchEntry(id: string, change: PreparedChange): SearchEntry {
    const fields = change.fields ?? this.listedFields(id)
    return {
      title: fields.title,
      words: [fields.byline, fields.client, fields.slug, ...fields.tags],
      passages: [{ part: 'dek', text: fields.dek }, ...(change.derived?.passages ?? [])],
      // Notes are written by themselves. Without a document the passages made from it stay.
      replaces: change.derived ? (part) => noteOfPart(part) === null : (part) => part === 'dek',
      day: fields.publishedOn,
    }
  }

  protected readMany(ids: string): Article[] {
    const documents = new Map(
      this.queries
        .documents()
        .all({ ids })
        .map((row) => [row.articleId, row]),
    )
    const interviews = grouped(this.queries.interviews(ids), 'articleId')
    const tags = this.context.tags.ofMany('article', ids)
    return this.queries
      .rows()
      .all({ ids })
      .map((row) =>
        rowToArticle(
          row,
          documents.get(row.id),
          (interviews.get(row.id) ?? []).map(({ interviewId }) => interviewId),
          tags(row.id),
        ),
      )
  }

  /** Of all articles that are not in the bin; a title that several have comes several times. */
  titlesInUse(): string[] {
    return this.statement<{ title: string }>('SELECT title FROM articles WHERE binned_at IS NULL')
      .all()
      .map(({ title }) => title)
  }

  protected readSummaries(ids: string): ArticleSummary[] {
    const tags = this.context.tags.ofMany('article', ids)
    return this.statement<Omit<ArticleSummary, 'tags'>>(
      `SELECT id, title, status, byline, client, deadline, published_on AS publishedOn, word_count AS wordCount,
         question_count AS questionCount, updated_at AS updatedAt, binned_at AS binnedAt
       FROM articles WHERE id IN (SELECT value FROM json_each(?))`,
    )
      .all(ids)
      .map((row) => ({ ...row, tags: tags(row.id) }))
  }

  /** What follows from an article as it is stored; null where another program has written what is no article. */
  private derivable(article: Article): PreparedChange | null {
    const { id, document } = article
    try {
      // As it is stored: while a merge is taken back, texts name records that are not yet their own again.
      return this.prepared(id, { fields: article, document, isAsWas: true })
    } catch (error) {
      try {
        parseDocument(document)
      } catch {
        return null
      }
      throw error
    }
  }

  private prepared(id: string, change: ArticleChange, isTyping = false): PreparedChange {
    const { fields } = change
    if (!change.document) return { fields }
    const language = (fields?.language ?? this.listedFields(id).language) || this.libraryLanguage()
    const document = change.isAsWas ? change.document : this.settled(change.document, language)
    const texts = document === change.document ? change.blockTexts : undefined
    return { fields, document, derived: this.deriver.derive(document, language, isTyping ? id : null, texts) }
  }

  private writeDerived(id: string, { fields, derived }: PreparedChange): void {
    if (derived) this.derivedRows.write(id, derived)
    if (fields) this.derivedRows.writeCover(id, fields.coverMediaId)
    if (derived)
      this.statement('UPDATE articles SET body_word_count = ?, question_count = ? WHERE id = ?').run(
        derived.wordCount,
        derived.questionCount,
        id,
      )
    const { title, dek } = fields ?? this.listedFields(id)
    this.statement('UPDATE articles SET word_count = body_word_count + ? WHERE id = ?').run(
      countWords(title) + countWords(dek),
      id,
    )
  }

  private changedAt(id: string): number {
    const row = this.statement<{ updatedAt: number }>(
      'SELECT updated_at AS updatedAt FROM articles WHERE id = ?',
    ).get(id)
    return row?.updatedAt ?? 0
  }

  private libraryLanguage(): string {
    const row = this.statement<{ value: string }>("SELECT value FROM settings WHERE key = 'language'").get()
    return row ? String(parsedJson(row.value) ?? 'en-GB') : 'en-GB'
  }

  private listedFields(id: string): ListedFields {
    const row = this.statement<Omit<ListedFields, 'tags'>>(
      'SELECT title, dek, language, byline, client, slug, published_on AS publishedOn FROM articles WHERE id = ?',
    ).get(id)
    const tags = this.context.tags.ofMany('article', JSON.stringify([id]))(id)
    return { ...(row ?? noFields), tags }
  }
}
