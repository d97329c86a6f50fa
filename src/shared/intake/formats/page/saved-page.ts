import type { ReadSource } from '../../blocks'
import { dropBoilerplate } from '../boilerplate/blocks'
import { dropLeadingLinks, dropTrailingLinks } from '../boilerplate/link-rows'
import { readBlocks } from '../html/blocks'
import { findBoilerplate } from '../html/boilerplate'
import { bringFootnotesIn } from '../html/footnotes'
import { isOfficeDocument, readHtmlTree } from '../html/html'
import { readHtmlMetadata } from '../html/metadata'
import { plainReading, takeAlso, unsafeLinkWarnings } from '../html/reading'
import { readClassStyles } from '../html/style'
import { parseHtml, textOf } from '../html/tree'
import { asTranscript } from '../timed/timestamped'
import { bodyOf, findMainContent, findTitleHeading } from './main-content'
import { withoutBylines } from './page-byline'
import { findDek, settleDek } from './page-dek'
import { dropBanner, dropImprint } from './page-edges'
import { withoutTitleForDescription } from './page-pictures'
import { readSurroundings } from './page-surroundings'

/**
 * Reads a page as a browser saved it: the article out of what the site puts around it. Whatever is left out is listed
 * in `dropped`, in reading order, so that no word goes unreported.
 */
export function readSavedPage(html: string): ReadSource {
  const tree = parseHtml(html, 'document')
  if (isOfficeDocument(tree)) return readHtmlTree(tree)
  const body = bodyOf(tree)
  const noteHeadings = bringFootnotesIn(body)
  const reading = plainReading({ classes: readClassStyles(tree), boilerplate: findBoilerplate(body, 'page') })
  const main = findMainContent(body, reading.boilerplate)
  const metadata = readHtmlMetadata(tree, reading.boilerplate, main)
  const heading = findTitleHeading(body, metadata.title, reading.boilerplate, main)
  metadata.title ??= heading ? textOf(heading) : null
  const dek = findDek(main, metadata.title, reading.boilerplate)
  const around = readSurroundings({ body, main, heading, reading, title: metadata.title })
  metadata.dek = dek ? textOf(dek) : around.dek
  const inside: string[] = []
  const blocks = readBlocks(main, { ...takeAlso(reading, dek ? [dek] : []), dropped: inside })
  const printed = dropImprint(blocks)
  const leading = dropLeadingLinks([...around.lead, ...printed.blocks])
  const cleaned = dropBoilerplate(leading.blocks)
  const trailing = dropTrailingLinks(cleaned.blocks)
  const kept = withoutBylines(asTranscript(trailing.blocks, inside), metadata)
  const headline = heading ? textOf(heading) : metadata.title
  const headed = dropBanner(kept.blocks, headline)
  const pictured = withoutTitleForDescription(headed.blocks, headline)
  return {
    format: 'html',
    metadata: settleDek(kept.metadata, pictured.blocks),
    blocks: pictured.blocks,
    dropped: [
      around.before,
      headed.dropped,
      leading.dropped,
      inside,
      pictured.dropped,
      kept.dropped,
      cleaned.dropped,
      trailing.dropped,
      printed.dropped,
      noteHeadings,
      around.after,
    ].flat(),
    warnings: [...reading.warnings, ...unsafeLinkWarnings(reading)],
  }
}
