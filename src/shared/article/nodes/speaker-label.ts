/**
 * A question or an answer of our exported HTML without the name or the `Q:` that the profile put before its words
 * (`<span class="qa-label">`), and without the boldness that only marks it as a question.
 */
export function withoutLabel(element: globalThis.Node): HTMLElement {
  // ProseMirror hands over the element its own rule matched.
  const copy = element.cloneNode(true) as HTMLElement
  for (const label of copy.querySelectorAll('.qa-label')) {
    const line = label.parentElement
    label.remove()
    // A name with a line to itself stands before a list or a picture.
    if (line !== copy && line?.textContent.trim() === '') line.remove()
  }
  for (const strong of copy.querySelectorAll('strong.qa-bold')) strong.replaceWith(...strong.childNodes)
  return copy
}
