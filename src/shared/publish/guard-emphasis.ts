import type { Emphasis, Node, Parents, PhrasingContent, Strong, Text } from 'mdast'

/** A letter written as a character reference, where emphasis would not end or begin beside the letter itself. */
export type CharacterReference = Node & { type: 'characterReference'; value: string }

declare module 'mdast' {
  interface PhrasingContentMap {
    characterReference: CharacterReference
  }
  interface RootContentMap {
    characterReference: CharacterReference
  }
}

/**
 * CommonMark takes emoji and other symbols for punctuation, and `**🧴**oil` does not end its bold there. The
 * serialiser sees to that for symbols of one code unit only, as the parser that it belongs to does; other renderers go
 * by characters. So a letter beside marked words that end in such a symbol is written as a reference.
 */
export function guardEmphasis(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== 'text') return [node]
    const before = nodes[index - 1]
    const after = nodes[index + 1]
    const first = characterAt(node.value, 'start')
    const last = characterAt(node.value, 'end')
    const guardsStart = isMarked(before) && edgeIsSymbol(before, 'end') && isLetter(first)
    const guardsEnd = isMarked(after) && edgeIsSymbol(after, 'start') && isLetter(last)
    if (!guardsStart && !guardsEnd) return [node]
    if (guardsStart && guardsEnd && node.value === first) return [reference(first)]
    const value = node.value.slice(guardsStart ? first.length : 0, guardsEnd ? -last.length : undefined)
    const rest: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }]
    return [...(guardsStart ? [reference(first)] : []), ...rest, ...(guardsEnd ? [reference(last)] : [])]
  })
}

/** Writes the reference; the serialiser asks `peek` what it will begin with. */
export function writeReference(node: CharacterReference): string {
  return `&#x${(node.value.codePointAt(0) ?? 0).toString(16).toUpperCase()};`
}
writeReference.peek = () => '&'

/** A character as its reference, which means nothing but itself to any reader of Markdown. */
export function reference(value: string): CharacterReference {
  return { type: 'characterReference', value }
}

function isMarked(
  node: PhrasingContent | undefined,
): node is Strong | Emphasis | (Parents & { type: 'delete' }) {
  return node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete'
}

function edgeIsSymbol(parent: { children: readonly unknown[] }, edge: 'start' | 'end'): boolean {
  const child = (edge === 'start' ? parent.children[0] : parent.children.at(-1)) as Text | undefined
  if (child?.type !== 'text') return false
  const character = characterAt(child.value, edge)
  return character.length === 2 && /[\p{P}\p{S}]/u.test(character)
}

function isLetter(character: string): boolean {
  return character !== '' && !/[\s\p{P}\p{S}]/u.test(character)
}

function characterAt(value: string, edge: 'start' | 'end'): string {
  if (edge === 'start') return value.slice(0, (value.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)
  const pair = value.codePointAt(value.length - 2) ?? 0
  return pair > 0xffff ? value.slice(-2) : value.slice(-1)
}
