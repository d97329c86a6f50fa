type Attributes = Record<string, string | null>

/** An element with a class, attributes (null leaves one out) and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  setAttributes(made, attributes)
  made.append(...children)
  return made
}

export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) target.removeAttribute(name)
    else target.setAttribute(name, value)
  }
}

/** Tabler's outlines (MIT), drawn without React because each pair has one. */
const paths = {
  grip: [
    'M8 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
    'M8 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
    'M8 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
    'M14 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
    'M14 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
    'M14 19a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
  ],
  chevron: ['M6 9l6 6l6 -6'],
} as const

export function icon(name: keyof typeof paths): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  setAttributes(svg, {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  })
  for (const d of paths[name]) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    path.setAttribute('d', d)
    svg.append(path)
  }
  return svg
}

/** Changes outside a view's content are the view's own doing and no edit. Moving the selection is always told. */
export function ignoreOutside(contentDOM: HTMLElement | null) {
  return (mutation: { type: string; target: Node }): boolean =>
    mutation.type !== 'selection' && !contentDOM?.contains(mutation.target)
}

/** Events in a view's own fields and buttons stay there; drags and drops go on to the editor. */
export function stopInControls(event: Event): boolean {
  if (event.type.startsWith('drag') || event.type === 'drop') return false
  return event.target instanceof Element && event.target.closest('[data-control]') !== null
}
