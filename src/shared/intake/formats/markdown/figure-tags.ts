import { quotedAttribute } from './tag-attributes'

/**
 * Tags that stand for a picture with its caption (WordPress `[caption]`, Hugo and Jekyll figures, components of MDX)
 * written out as the HTML they mean, so that their words are read and not dropped with the tag. `tags` is what was written there.
 */
export function writeOutFigureTags(text: string): { text: string; tags: string[] } {
  const tags: string[] = []
  if (!/\[caption|figure|image|<\w*(?:picture|photo)/i.test(text)) return { text, tags }
  const writeTag = (whole: string, attributes: string) => {
    const written = writeFigure(whole, attributes)
    if (written !== whole) tags.push(whole)
    return written
  }
  const written = text
    .replace(ESCAPED_CAPTION, '[$1]')
    .replace(CAPTION, (_whole, attributes: string, content: string) => {
      tags.push(`[caption${attributes}]`, '[/caption]')
      return writeCaption(attributes, content)
    })
    .replace(HUGO_FIGURE, writeTag)
    .replace(JEKYLL_FIGURE, writeTag)
    .replace(COMPONENT, writeTag)
  return { text: written, tags }
}

/** Converters from WordPress escape the brackets of its shortcodes. */
const ESCAPED_CAPTION = /\\\[(\/?caption[^\]\n]{0,600}?)\\\]/gi
const CAPTION = /\[caption([^\]\n]{0,600})\]((?:(?!\[caption)[\s\S]){0,4000}?)\[\/caption\]/gi
const HUGO_FIGURE = /\{\{[<%]\s*(?:figure|img|image)\s([^{}]{0,3000}?)\/?\s*[%>]\}\}/gi
const JEKYLL_FIGURE = /\{%-?\s*include\s+[\w/.-]*(?:figure|image|img|picture)[\w.-]*\s([^{}]{0,3000}?)-?%\}/gi
/** `<RemoteImage alt={`…`} url="…" />`, over as many lines as it takes. */
const COMPONENT = /<(?=[A-Z]\w*[a-z])\w*(?:Image|Figure|Picture|Photo)\w*\s((?:[^<>]|=>){0,20000}?)\/>/g

const HTML_PICTURE = /^\s*(?:<a\b[^>]*>\s*)?(<img\b[^>]*>)(?:\s*<\/a>)?/i
const MARKDOWN_PICTURE =
  /^\s*\[?!{1,2}\[([^\]\n]{0,500})\]\(([^()\s]{1,1000})(?:\s+"[^"\n]*")?\)(?:\]\([^()\s]*\))?/

function writeCaption(attributes: string, content: string): string {
  const html = HTML_PICTURE.exec(content)
  const markdown = html ? null : MARKDOWN_PICTURE.exec(content)
  const picture =
    html?.[1] ??
    (markdown ? `<img src="${escapeHtml(markdown[2] ?? '')}" alt="${escapeHtml(markdown[1] ?? '')}">` : '')
  const rest = content.slice((html ?? markdown)?.[0].length ?? 0).trim()
  const caption = rest || (readAttribute(attributes, 'caption') ?? '')
  return figure(picture, caption.replace(/\s*\n\s*/g, ' '), null)
}

function writeFigure(whole: string, attributes: string): string {
  const source =
    readAttribute(attributes, 'src') ??
    readAttribute(attributes, 'image_path') ??
    readAttribute(attributes, 'url') ??
    readAttribute(attributes, 'image') ??
    ADDRESS.exec(attributes)?.[1] ??
    null
  const caption = readAttribute(attributes, 'caption') ?? readAttribute(attributes, 'title')
  const credit = readAttribute(attributes, 'attr') ?? readAttribute(attributes, 'credit')
  if (source === null && caption === null) return whole
  const alt = readAttribute(attributes, 'alt')
  const picture = source === null ? '' : `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt ?? '')}">`
  return figure(picture, escapeHtml(caption ?? ''), credit)
}

/** A picture in several sizes has an address for each: `mediumUrl`. What is shown while it loads is none. */
const ADDRESS =
  /(?:^|\s)(?!loading|placeholder)[a-z]\w*(?:Url|Src|URL)\s*=\s*\{?\s*["'`]([^"'`\s]{1,2000})["'`]/

function figure(picture: string, caption: string, credit: string | null): string {
  const said = credit === null ? '' : `<span class="credit">${escapeHtml(credit)}</span>`
  return `<figure>${picture}<figcaption>${caption} ${said}</figcaption></figure>`
}

function readAttribute(attributes: string, name: string): string | null {
  const bare = new RegExp(`(?:^|\\s)${name}\\s*=\\s*([^\\s"']+)`, 'i')
  return quotedAttribute(attributes, name) ?? bare.exec(attributes)?.[1] ?? null
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
