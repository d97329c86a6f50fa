import type { MarkType, TextMark } from '../document'
import type { MarkExporter } from '../exporter'
import { boldExporter } from './bold'
import { italicExporter } from './italic'
import { linkExporter } from './link'
import { noteExporter } from './note'
import { quoteExporter } from './quote'
import { strikeExporter } from './strike'
import { subscriptExporter } from './subscript'
import { superscriptExporter } from './superscript'

type MarkExporters = { [Type in MarkType]: MarkExporter<Extract<TextMark, { type: Type }>> }

const markExporters: MarkExporters = {
  bold: boldExporter,
  italic: italicExporter,
  strike: strikeExporter,
  subscript: subscriptExporter,
  superscript: superscriptExporter,
  link: linkExporter,
  quote: quoteExporter,
  note: noteExporter,
}

/** What a mark becomes. A mark without an exporter does not compile; one from outside throws. */
export function markExporter(mark: TextMark): MarkExporter<TextMark> {
  if (!Object.hasOwn(markExporters, mark.type)) throw new Error(`No exporter for the mark "${mark.type}"`)
  // The table pairs each type with the exporter of that very type, which an index cannot express.
  return markExporters[mark.type] as MarkExporter<TextMark>
}
