import { ensureIds } from '@shared/article/block-ids'
import { type ArticleDocument, emptyDocument } from '@shared/article/document'
import { DocumentError, parseDocument } from '@shared/article/schema'
import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import { emptyArticleFields } from '@shared/records/article'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'
import { commonCalls, mustFind, saved } from './common-calls'

/** The calls on articles: as other records, but an article comes and goes with its document. */
export function articleCalls({ articles, settings }: Repositories, changes: ChangeFeed) {
  return {
    ...commonCalls('articles', articles, changes),

    'articles.create': ({ fields, document }: CallParsed<'articles.create'>) => {
      const article = articles.create({
        fields: { ...emptyArticleFields(), byline: settings.get().byline, ...withoutUndefined(fields) },
        document: checkedDocument(document ?? emptyDocument()),
      })
      changes.tell('article', [article.id])
      return article
    },

    'articles.save': ({ id, revision, fields, document }: CallParsed<'articles.save'>) =>
      saved(
        articles,
        changes,
        id,
        articles.save(id, revision, { fields, document: document && checkedDocument(document) }),
      ),

    'articles.duplicate': ({ id }: CallParsed<'articles.duplicate'>) => {
      const source = mustFind(articles, id)
      // Where and when it was published, and its address, belong to the original alone.
      const fields = {
        ...source,
        title: source.title === '' ? '' : `${source.title} (copy)`,
        slug: '',
        status: 'drafting' as const,
        publishedOn: null,
        publishedUrl: null,
        canonicalUrl: null,
      }
      const copy = articles.create({ fields, document: source.document })
      changes.tell('article', [copy.id])
      return copy
    },
  }
}

/**
 * The document as the schema has it, with an id on every block.
 * @throws DeskError `invalid-input` that says which part is wrong
 */
export function checkedDocument(document: unknown): ArticleDocument {
  try {
    return ensureIds(parseDocument(document))
  } catch (error) {
    if (error instanceof DocumentError)
      throw new DeskError(
        'invalid-input',
        `The text is not a valid article: ${error.message}. Nothing was saved.`,
        {
          cause: error,
        },
      )
    throw error
  }
}

function withoutUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  // What is left has no undefined value.
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>
  }
}
