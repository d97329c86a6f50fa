import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { ResolvedArticle } from '../article/resolved'
import { tidyDocument } from '../article/tidy-document'
import { frontMatter } from './front-matter'
import { writeReference } from './guard-emphasis'
import { documentToMdast } from './markdown-context'
import { MediaList } from './media-list'
import { writeText } from './plain-prose'
import type { PublishProfile } from './profile'
import type { Published } from './published'

/** Made once: the extensions compile their patterns at the first use. */
export const MARKDOWN_OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '*',
  listItemIndent: 'one',
  incrementListMarker: true,
  handlers: { characterReference: writeReference, text: writeText },
  extensions: [
    gfmToMarkdown(),
    {
      unsafe: [
        // `^[words]` is a footnote to Pandoc and its like.
        { character: '^', after: '\\[', inConstruct: 'phrasing', notInConstruct: ['autolink'] },
        // A text that begins with `+++` is no TOML front matter.
        { atBreak: true, character: '+', after: '\\+' },
        // Marked words may come to be marked by `_`, and then `_@desk.example` would be somebody's address.
        {
          character: '@',
          before: '[*_+\\-.\\w]',
          after: '[*_\\-.\\w]',
          inConstruct: 'phrasing',
          notInConstruct: ['autolink', 'link', 'image', 'label'],
        },
      ],
    },
  ],
}

/** An article as GitHub-flavoured Markdown, with YAML front matter where the profile asks for it. */
export function exportMarkdown(article: ResolvedArticle, profile: PublishProfile): Published {
  const media = new MediaList(profile.mediaFolder)
  const head = profile.frontMatter ? frontMatter(article, profile, media) : ''
  const body = toMarkdown(documentToMdast(tidyDocument(article.document), profile, media), MARKDOWN_OPTIONS)
  return { text: head + body, media: media.all() }
}
