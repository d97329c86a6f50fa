import type { Element, ElementContent, Properties } from 'hast'
import { tidyText } from './tidy-inline'

export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}

export function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** Class names and data attributes, as far as the profile writes them. A null value is left out. */
export function marked(
  context: { classes: boolean; ties: boolean },
  classNames: readonly string[],
  ties: Readonly<Record<string, string | null>> = {},
): Properties {
  const properties: Properties = {}
  if (context.classes && classNames.length > 0) properties.className = [...classNames]
  if (context.ties) {
    for (const [name, value] of Object.entries(ties)) if (value !== null) properties[name] = tidyText(value)
  }
  return properties
}
