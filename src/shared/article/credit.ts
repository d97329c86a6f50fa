import type { MediaFields } from '../records/media'

/** What is printed of who made a picture: its credit line, or else its maker, or else the copyright notice. */
export function printedCredit({
  credit,
  creator,
  copyright,
}: Pick<MediaFields, 'credit' | 'creator' | 'copyright'>) {
  return credit || creator || copyright
}

/** A credit that says already what it is: "Photo: …", "Image courtesy of …", "© …", "Foto: …". */
const LABELLED =
  /^(?:(?:image|images|photo|photos|photograph|picture|credit|credits|illustration|courtesy|copyright)\b|©|\(c\)|(?:fotos?|bild(?:er)?|fotograf(?:ie|ía|ia)|photographie|crédits?|créditos?|imagen|imagem|immagine)\s*:)/i

const CREDIT_LABEL = 'Image: '

/** The credit as it is printed: with a label, unless it brings its own. */
export function creditLine(credit: string): string {
  return LABELLED.test(credit) ? credit : `${CREDIT_LABEL}${credit}`
}

/** The credit of a line that `creditLine` made. */
export function creditFromLine(line: string): string {
  return line.startsWith(CREDIT_LABEL) ? line.slice(CREDIT_LABEL.length) : line
}
