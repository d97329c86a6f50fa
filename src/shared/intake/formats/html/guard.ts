/** Deeper than any page that people write; parsers and walkers that call themselves stay far from the stack's end. */
const DEEPEST = 160
/** Formatting elements that were left open: a parser opens each of them again in every later block. */
const MOST_OPEN_FORMATS = 5

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const RAW = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))
/** Elements that an HTML writer may leave open without nesting. */
const CLOSED_BY_SIBLING = new Set('p li dt dd tr td th thead tbody tfoot option optgroup rt rp'.split(' '))
const FORMATS = new Set('b big code em font i s small strike strong tt u'.split(' '))

const TAG = /<!--|<(\/?)([a-zA-Z][^\s/<>]*)(?:[\s/<][^>]*)?>/g

/**
 * Takes tags nested deeper than any real page out of HTML text, so that no parser overflows its stack or multiplies
 * unclosed formatting without end. The words between them stay. Text that needs nothing is returned as it is.
 */
export function limitNesting(html: string): string {
  const kept: string[] = []
  const open: string[] = []
  const count = new Map<string, number>()
  let skipped = 0
  let formats = 0
  let copied = 0
  TAG.lastIndex = 0
  // Behind the last closing bracket no tag ends, and looking for its end from each opening one would take for ever.
  const tagged = html.slice(0, html.lastIndexOf('>') + 1)
  for (let match = TAG.exec(tagged); match; match = TAG.exec(tagged)) {
    const name = match[2]?.toLowerCase()
    if (name === undefined) {
      const end = html.indexOf('-->', match.index + 4)
      if (end < 0) break
      TAG.lastIndex = end + 3
      continue
    }
    if (VOID.has(name)) continue
    let remove = false
    if (match[1]) {
      if (!count.get(name)) {
        remove = skipped > 0
        if (remove) skipped--
      } else {
        while (open.length > 0) {
          const closed = open.pop() as string
          count.set(closed, (count.get(closed) ?? 1) - 1)
          if (closed === name) break
        }
      }
      if (FORMATS.has(name) && !remove) formats = Math.max(0, formats - 1)
    } else {
      if (CLOSED_BY_SIBLING.has(name) && open.at(-1) === name) {
        // The sibling before it ends here: no deeper than it was.
      } else if (open.length >= DEEPEST || (FORMATS.has(name) && formats >= MOST_OPEN_FORMATS)) {
        remove = true
        skipped++
      } else {
        open.push(name)
        count.set(name, (count.get(name) ?? 0) + 1)
        if (FORMATS.has(name)) formats++
      }
      if (RAW.has(name) && !remove) {
        const end = indexOfEndTag(html, name, TAG.lastIndex)
        if (end < 0) break
        TAG.lastIndex = end
      }
    }
    if (remove) {
      kept.push(html.slice(copied, match.index), FORMATS.has(name) ? '' : '<br>')
      copied = TAG.lastIndex
    }
  }
  return kept.length === 0 ? html : kept.join('') + html.slice(copied)
}

function indexOfEndTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}[\\s/>]`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? -1
}
