import type { SourceFormat } from '../blocks'
import { looksLikeSrt } from './timed/srt'
import { looksLikeVtt } from './timed/vtt'

export type TextFormat = Exclude<SourceFormat, 'docx'>

const BY_EXTENSION: Record<string, TextFormat> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mdx: 'markdown',
  qmd: 'markdown',
  rmd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  vtt: 'vtt',
  srt: 'srt',
  sbv: 'srt',
  txt: 'text',
  text: 'text',
  log: 'text',
}

export function extensionOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}

/** The format that a text is in: what it shows counts for more than what its file is called. */
export function sniffFormat(fileName: string, text: string): TextFormat {
  if (looksLikeVtt(text)) return 'vtt'
  if (looksLikeSrt(text)) return 'srt'
  if (isWholePage(text)) return 'html'
  const named = BY_EXTENSION[extensionOf(fileName)]
  if (named === 'html') return looksLikeHtml(text) || !looksLikeMarkdown(text) ? 'html' : 'markdown'
  if (named === 'markdown') return 'markdown'
  if (hasFrontMatter(text)) return 'markdown'
  if (looksLikeHtml(text)) return 'html'
  return looksLikeMarkdown(text) ? 'markdown' : 'text'
}

export function isWholePage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*(?:<!doctype:?\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(
    text.slice(0, 8_000),
  )
}

export function hasFrontMatter(text: string): boolean {
  return /^\s*(?:---[ \t]*\n(?:#.*\n|[^\S\n]*\n)*["']?[A-Za-z_][\w -]{0,40}["']?\s*:[ \t\n][\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)|\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+[ \t]*(?:\n|$))/.test(
    text.slice(0, 60_000),
  )
}

/** Tags all over, from the first word on: markup, and not prose that mentions a tag. */
function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 60_000)
  const blocks =
    head.match(
      /<\/?(?:p|div|h[1-6]|ul|ol|li|br|span|article|section|blockquote|table|figure|strong|em|b|i|a)(?:\s[^<>]{0,500})?\/?>/gi,
    )?.length ?? 0
  if (
    /^\s*<(?:p|div|h[1-6]|ul|ol|article|section|blockquote|table|figure|main|header|meta|style|span|b|!--)[\s>-]/i.test(
      head,
    )
  )
    return blocks >= 2
  const words = head.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return blocks >= 6 && blocks > words * 0.02 && /<\/(?:p|div|h[1-6]|li)>/i.test(head)
}

/** Marks that only Markdown has, more than once, in paragraphs that blank lines part. */
function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 60_000)
  const headings = head.match(/^#{1,6} \S.*$/gm)?.length ?? 0
  // «__1.__What …» is nothing in Markdown: underlines close before no letter. A line of them is a rule in any text.
  const bold = head.match(/^(?:\*\*\S.{0,400}?\*\*|__[^\s_].{0,400}?__(?![\p{L}\p{N}]))/gmu)?.length ?? 0
  const inlineBold = head.match(/\*\*[^\s*][^*\n]{0,200}\*\*/g)?.length ?? 0
  const links = head.match(/\]\((?:https?:|\/|mailto:)[^)\s]{1,500}\)/g)?.length ?? 0
  return headings + bold + inlineBold + links >= 2
}
