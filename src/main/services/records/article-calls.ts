import { emptyDocument } from '@shared/article/document'
import type { CallParsed } from '@shared/ipc/contract'
import { emptyArticleFields } from '@shared/records/article-fields'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'
import { checkedDocument, createDocumentChecks } from './checked-document'
import { commonCalls, mustFind, saved } from './common-calls'

/** Whoever keeps what a save is about to replace. */
export interface BeforeSave {
  beforeSave(articleId: string): void
}

/** The calls on articles: as other records, but an article comes and goes with its document. */
export function articleCalls(
  { articles, settings, templates }: Repositories,
  changes: ChangeFeed,
  revisions?: BeforeSave,
) {
  const checks = createDocumentChecks()
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

    'articles.save': ({ id, revision, fields, document }: CallParsed<'articles.save'>) => {
      const checked = document && checks.check(id, document)
      revisions?.beforeSave(id)
      return saved(articles, changes, id, articles.save(id, revision, { fields, ...checked }))
    },

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
      const hints = templates.hintsOf(id)
      if (hints) templates.setHints(copy.id, hints)
      changes.tell('article', [copy.id])
      return copy
    },
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
