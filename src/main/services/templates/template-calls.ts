import { DOCUMENT_SCHEMA_VERSION } from '@shared/article/document'
import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import { emptyArticleFields } from '@shared/records/article-fields'
import { fillTemplate } from '@shared/templates/fill-template'
import { type Template, type TemplateValues, templateOfOwn } from '@shared/templates/template'
import { templateText } from '@shared/templates/text-of-article'
import type { Repositories } from '../../library/repositories'
import { settledDocument } from '../../library/repositories/settled-document'
import type { OpenedLibrary } from '../opened-library'
import type { ChangeFeed } from '../records/change-feed'
import { checkedDocument, validDocument } from '../records/checked-document'
import { mustFind } from '../records/common-calls'
import { today } from '../records/today'
import { appTemplates } from './app-templates'

/**
 * What texts begin from: the templates that come with the app and the library's own.
 * @param resources the folder of data files that come with the app
 */
export function templateCalls({ library, records }: OpenedLibrary, resources: string, changes: ChangeFeed) {
  const { articles, templates, merges, keptWords } = records

  function list(): { templates: Template[]; problems: string[] } {
    const ofApp = appTemplates(resources)
    return { ...ofApp, templates: [...ofApp.templates, ...templates.all().map(templateOfOwn)] }
  }

  function found(id: string): Template {
    const template = list().templates.find((each) => each.id === id)
    if (!template) throw gone()
    return template
  }

  function fill({ id, values }: CallParsed<'templates.fill'>) {
    const template = found(id)
    const { title, hints, document } = fillTemplate(template, recordsFor(records, values))
    const { language } = records.settings.get()
    return {
      title,
      hints,
      // Records that its words name may have been merged or deleted since.
      document: checkedDocument(settledDocument(document, language, { merges, keptWords, today })),
      status: template.status,
      tags: template.tags,
      interviewIds: values.interviewId === null ? [] : [values.interviewId],
    }
  }

  return {
    'templates.list': list,
    'templates.fill': fill,

    'templates.newArticle': (input: CallParsed<'templates.newArticle'>) => {
      const { hints, document, ...fields } = fill(input)
      const { byline, language } = records.settings.get()
      const id = library.write(() => {
        const article = articles.create({
          fields: { ...emptyArticleFields(), byline, language, ...fields },
          document,
        })
        templates.setHints(article.id, hints)
        return article.id
      })
      changes.tell('article', [id])
      return { id }
    },

    'templates.keep': ({ articleId, keep, fields, replaces }: CallParsed<'templates.keep'>) => {
      const { document, status, tags } = mustFind(articles, articleId)
      const text = {
        document: validDocument(templateText(document, keep)),
        schemaVersion: DOCUMENT_SCHEMA_VERSION,
      }
      // What is published begins as a draft the next time.
      const begins = status === 'idea' || status === 'assigned' ? status : 'drafting'
      const whole = { ...fields, status: begins, tags } as const
      if (replaces === null) return { template: templates.create(whole, text), before: null }
      const before = templates.get(replaces)
      if (!before) throw gone()
      templates.save(before.id, before.revision, whole, text)
      return { template: templates.get(replaces) ?? before, before }
    },

    'templates.save': ({ id, revision, fields }: CallParsed<'templates.save'>) => {
      const answer = templates.save(id, revision, fields)
      if (!answer) throw gone()
      return answer
    },

    'templates.bin': ({ ids }: { ids: string[] }) => ({ done: templates.bin(ids) }),
    'templates.restore': ({ ids }: { ids: string[] }) => ({ done: templates.restore(ids) }),
    'templates.deleteForEver': ({ ids }: { ids: string[] }) => ({ done: templates.deleteForEver(ids) }),

    'templates.putBack': (template: CallParsed<'templates.putBack'>) => {
      templates.putBack({ ...template, document: validDocument(template.document) })
      return null
    },

    'templates.fieldHints': ({ articleId }: { articleId: string }) => templates.hintsOf(articleId),

    'templates.setFieldHints': ({ articleId, hints }: CallParsed<'templates.setFieldHints'>) => {
      mustFind(articles, articleId)
      templates.setHints(articleId, hints)
      return null
    },
  }
}

/** What the values name, as far as it is in the library; the experts of the interview where none is named. */
function recordsFor(
  { experts, interviews, products }: Repositories,
  { expertIds, interviewId, productIds }: TemplateValues,
) {
  const interview = interviewId === null ? null : mustFind(interviews, interviewId)
  const ofInterview = interview?.participants.flatMap(({ expertId }) => expertId ?? []) ?? []
  const named = expertIds.length > 0 ? expertIds : ofInterview
  const inOrder = <One extends { id: string }>(ids: readonly string[], found: readonly One[]) =>
    ids.flatMap((id) => found.find((one) => one.id === id) ?? [])
  return {
    experts: inOrder(named, experts.getMany(named)),
    products: inOrder(productIds, products.getMany(productIds)),
  }
}

function gone(): DeskError {
  return new DeskError('not-found', 'This template is no longer in the library. Nothing was made.')
}
