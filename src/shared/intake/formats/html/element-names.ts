import type { Element } from 'hast'
import { attribute } from './tree'

/**
 * What a page's class names and ids say of its parts, as data. A name is matched whole between hyphens: `post-share` is
 * a share row, `shared-values` is not. `boilerplate.ts` weighs what they say.
 */

/** Names that say so by themselves, however much text they stand on. */
const SURE_NAMES = `
  share shares sharing share-this sharethis sharedaddy shareaholic social socials addthis addtoany a2a
  heateor ssba jp-relatedposts related related-to relatedposts related-posts recommended recommendations recirc
  recirculation comments comment commentlist comment-list comment-form commentform comments-area
  respond disqus disqus-thread livefyre fb-comments newsletter newsletters subscribe subscription
  signup sign-up mailchimp mc4wp mc-embed-signup optin opt-in cookie cookies cookie-notice consent
  gdpr onetrust breadcrumb breadcrumbs crumbs pagination pager page-links post-navigation post-nav
  content-nav entry-nav nav-menu mobile-menu mob-menu main-menu site-menu nav-links nav-previous nav-next navigation navbar nav-bar prev-next prevnext
  author-box authorbox author-bio about-author about-the-author author-card author-info tagcloud
  tag-list tag-links tags-links post-tags entry-tags article-tags cat-links post-categories taglist
  skip-link skip-to-content screen-reader-text sr-only visually-hidden visuallyhidden advert
  advertisement adsbygoogle ad-slot ad-unit ad-container outbrain taboola most-popular popular-posts
  trending read-next up-next more-from more-stories also-like you-may-also-like whats-hot site-header
  site-footer masthead colophon searchform search-form edit-link post-edit-link reblog likes
  like-button post-likes jp-likes wpulike postmetadata inbound-links print-link instagram-feed
  follow-us flyout flyouts social-links table-of-contents ez-toc-container lwptoc toc-container reading-time
  read-time paywall comment-count post-comments blog-pager post-footer-line subscribe-widget
  subscription-widget-wrap blog-item-author-profile-wrapper item-pagination sqs-block-newsletter
  gh-subscribe gh-comments blogcomments
`

/** Names that also stand on parts of an article: they count only on short or link-heavy elements. */
const LIKELY_NAMES = `
  sidebar widget widget-area promo promos promotion banner popup modal overlay menu toolbar tools ad
  ads sponsor meta entry-meta post-meta article-meta byline bylines dateline posted-on post-date
  entry-date timestamp date entry-footer post-footer article-footer footer header-meta author
  post-author entry-author tags categories category print toc rating ratings copyright login search
  cta call-to-action follow topbar top-bar announcement back-to-top scroll-top dropdown-menu hero-link
  post-info article-info entry-info views view-count word-count donate download-app app-promo
  logo
`

/** What may follow such a name: `share-buttons`, `comments-area`. */
const SUFFIXES = `
  wrap wrapper container box block section area widget links? list items? buttons? btn icons? bar row inner outer top
  bottom left right content module group title heading header text inline below after before form nav menu media posts?
  articles? stories panel holder main primary desktop mobile tools? label count body reply metadata avatar open closed
  off policy \\d+
`

const SURE = namePattern(SURE_NAMES)
const LIKELY = namePattern(LIKELY_NAMES)

/** Prefixes that turn a name into a remark about the page (`has-sidebar`) or a post's own tag (`tag-share`). */
const REMARK =
  /^(?:has|no|with|without|is|not|tag|category|cat|post-type|type|status|format|layout|hide|show|theme|template|wp-theme)-/

/** Page builders call every part of a page a widget, a block or a module. */
const BUILDER = /^(?:elementor|wp-block|et-pb|vc|fl|fusion|sqs|kg|brz|oxy|mk|bricks)-/

/** Names of what is surely the article's own text, so that nothing around it is dropped with it. */
const ARTICLE_BODY =
  /^(?:(?:entry|post|article|story|blog-post|single|news|page)-?(?:content|body|text|main)|articlebody|entry|hentry|gh-content|post-full-content|available-content|td-post-content|field--name-body|field-name-body|caas-body|rich-text|body-copy|bodytext|storytext)$/

const ENTRY_TITLE = /^(?:[a-z]+-)*(?:entry|post|article|story|page)-(?:title|heading|headline)$/
const BUTTON = /^(?:[a-z0-9]+-)*(?:button|btn|cta)(?:-[a-z0-9]+)*$/
const AUTHOR = /^(?:[a-z0-9]+-)*(?:author|bio|contributor|writer)(?:-[a-z0-9]+)*$/
const PULL_QUOTE = /^(?:[a-z]+-)*pull-?quote(?:-[a-z]+)*$/
const TELLING_ASIDE = /pull-?quote|note|callout|tip|fact|box-?out|expert|product/

function namePattern(names: string): RegExp {
  const any = (list: string) => list.trim().split(/\s+/).join('|')
  return new RegExp(`^(?:[a-z0-9]+-)*?(?:${any(names)})(?:-(?:${any(SUFFIXES)}))*$`)
}

/** The class names and id of an element in lower case with hyphens, remarks about the page left out. */
export function namesOf(element: Element): string[] {
  const raw = [attribute(element, 'id'), attribute(element, 'className')]
    .filter((value) => value !== null)
    .join(' ')
  if (raw === '') return []
  return raw
    .slice(0, 600)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .map((name) =>
      name
        .replace(/[_:.]+/g, '-')
        .replace(/-{2,}/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter((name) => name !== '' && !REMARK.test(name))
}

export const isSureName = (name: string) => SURE.test(name)
export const isLikelyName = (name: string) => !BUILDER.test(name) && LIKELY.test(name)
export const isTitleName = (name: string) => ENTRY_TITLE.test(name)
export const isBodyName = (name: string) => ARTICLE_BODY.test(name)
export const isButtonName = (name: string) => BUTTON.test(name)
export const isAuthorName = (name: string) => AUTHOR.test(name) && !/quote/.test(name)
export const isPullQuoteName = (name: string) => PULL_QUOTE.test(name)
export const isTellingAsideName = (name: string) => TELLING_ASIDE.test(name)
