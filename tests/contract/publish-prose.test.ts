import { resolve } from '@shared/article/resolve'
import { tidyDocument } from '@shared/article/tidy-document'
import { MARKDOWN_OPTIONS } from '@shared/publish/markdown'
import { documentToMdast } from '@shared/publish/markdown-context'
import { MediaList } from '@shared/publish/media-list'
import { escapeBesideEmoji } from '@shared/publish/plain-prose'
import fc from 'fast-check'
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown'
import { expect, test } from 'vitest'
import { arbitraryDocument } from '../helpers/arbitrary-document'
import { arbitraryInterview } from '../helpers/arbitrary-interview'
import { sampleArticle, sampleProfile } from '../helpers/sample-article'
import { sampleRecords } from '../helpers/sample-records'

const seed = Number(process.env.FC_SEED)

test(`writing plain prose as it is says what the serialiser says (seed ${seed})`, () => {
  const text: typeof defaultHandlers.text = (node, parent, state, info) =>
    escapeBesideEmoji(defaultHandlers.text(node, parent, state, info))
  const handlers = { ...MARKDOWN_OPTIONS.handlers, text }
  const slowly = { ...MARKDOWN_OPTIONS, handlers }
  const property = fc.property(fc.oneof(arbitraryDocument(), arbitraryInterview()), (document) => {
    const { document: resolved } = resolve(sampleArticle(document), sampleRecords)
    const tree = documentToMdast(tidyDocument(resolved), sampleProfile(), new MediaList('media'))
    expect(toMarkdown(tree, MARKDOWN_OPTIONS)).toBe(toMarkdown(tree, slowly))
  })
  fc.assert(property, { numRuns: 500, seed })
})
