import type { Attribute } from '@tiptap/core'

/**
 * Attributes of our nodes as Tiptap states them: how each is kept in HTML (as a data attribute, so that a copy within
 * the app and our own exported HTML come back whole) and what ProseMirror accepts as its value.
 */

/** A text, or null where there is none; `htmlName` is the data attribute that holds it in HTML. */
export function textAttribute(name: string, htmlName: string): Attribute {
  return {
    default: null,
    validate: 'string|null',
    parseHTML: (element) => element.getAttribute(htmlName),
    renderHTML: (attributes) => {
      const value: unknown = attributes[name]
      return typeof value === 'string' ? { [htmlName]: value } : null
    },
  }
}

/** A text that a node cannot do without. */
export function requiredTextAttribute(name: string, htmlName: string): Attribute {
  return { ...textAttribute(name, htmlName), default: undefined, isRequired: true, validate: 'string' }
}

/** Throws where the value is none of those listed; the message names them. */
export function oneOf(values: readonly (string | number)[]): (value: unknown) => void {
  return (value) => {
    if (!values.some((allowed) => allowed === value)) {
      throw new RangeError(`expected ${values.join(' or ')}, got ${JSON.stringify(value)}`)
    }
  }
}

/** The value if it is one of those listed, else the first of them: for what HTML from elsewhere claims. */
export function chosenFrom<Value extends string>(
  values: readonly [Value, ...Value[]],
  value: unknown,
): Value {
  return values.find((allowed) => allowed === value) ?? values[0]
}
