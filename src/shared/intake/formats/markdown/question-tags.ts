import { quotedAttribute } from './tag-attributes'

/**
 * Shortcodes whose question is an attribute («{{< qa q="Why soap?" >}} … {{< /qa >}}») written out as the bold line that
 * their page shows, so that its words are read. Whether somebody asks it in a talk is for the text to say: most such
 * tags are exercises and lists of frequent questions. `tags` is what was written there.
 */
export function writeOutQuestionTags(text: string): { text: string; tags: string[] } {
  const tags: string[] = []
  if (!text.includes('{{')) return { text, tags }
  const writeOut = (whole: string, inner: string) => {
    const question = quotedAttribute(inner, 'q(?:uestion)?')?.trim()
    if (question === undefined || !/\p{L}/u.test(question)) return whole
    tags.push(whole)
    return `\n\n**${withoutStars(question)}**\n\n${quotedAttribute(inner, 'a(?:nswer)?')?.trim() ?? ''}`
  }
  const parts = text.split(FENCED)
  const written = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replace(NEIGHBOURS, '$1\n\n').replace(WITH_QUESTION, writeOut),
  )
  return { text: written.join(''), tags }
}

/** Code that is shown and not run. */
const FENCED = /(^ {0,3}(?:`{3}|~{3})[\s\S]*?^ {0,3}(?:`{3}|~{3})[^\n]*$)/m
/** A tag that closes at a line's end above one that opens: each holds a paragraph of its own. */
const NEIGHBOURS = /(\{\{[<%]\s*\/[\w/-]{1,60}\s*[%>]\}\})[ \t]*\n(?=[ \t]*\{\{[<%]\s*\w)/g
const WITH_QUESTION = /\{\{[<%]\s*[\w/-]{1,60}(\s[^{}\n]{0,3000})[%>]\}\}/g

/** Stars inside would end the bold line early. */
function withoutStars(text: string): string {
  return text.replace(/\*/g, '\\*')
}
