/** A credit that says already what it is: "Photo: …", "Image courtesy of …", "© …". */
const LABELLED =
  /^(?:(?:image|images|photo|photos|photograph|picture|credit|credits|illustration|courtesy)\b|©|\(c\))/i

export const CREDIT_LABEL = 'Image: '

/** The credit as it is printed: with a label, unless it brings its own. */
export function creditLine(credit: string): string {
  return LABELLED.test(credit) ? credit : `${CREDIT_LABEL}${credit}`
}

/** The credit of a line that `creditLine` made. */
export function creditFromLine(line: string): string {
  return line.startsWith(CREDIT_LABEL) ? line.slice(CREDIT_LABEL.length) : line
}
