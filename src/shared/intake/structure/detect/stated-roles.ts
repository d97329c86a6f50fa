import { isAnswererRole, isAskerRole, type VoiceKey } from '../people/names'
import { foldWords, runsText } from '../runs'
import { keyedRoles, type Roles, turnAsks } from '../talk/roles'
import type { Labelled } from './trusted-labels'

/** «Interviewer: Mara Lind and Otto Brandt», above a talk: nothing but names behind it. */
const NAMES =
  /^(?:(?:Dr|Prof|Mrs?|Ms|Sir)\.? )?\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s,&]+(?:and |und |et |y |e |(?:Dr|Prof|Mrs?|Ms)\.? )?\p{Lu}[\p{L}\p{M}.'’-]*){0,16}[.]?$/u

/**
 * Roles as a header states them, one field for whoever asks and one for whoever answers, where both speak below it.
 * `fields` are the header's labels, which are no turns. Of several who ask, the one who does so most leads.
 */
export function statedRoles(
  labelled: readonly Labelled[],
  key: VoiceKey | null,
): { roles: Roles; fields: ReadonlySet<Labelled> } | null {
  const keyed =
    key &&
    keyedRoles(
      labelled.map((label) => label.name),
      key,
    )
  if (keyed) return { roles: keyed, fields: new Set() }
  const header = labelled
    .slice(0, MOST_FIELDS)
    .filter((label) => labelled.filter((other) => other.name === label.name).length === 1)
    .map((label) => ({ label, stated: fieldsOf(label) }))
    .filter(({ stated }) => stated.every(isStated))
  const fields = new Set(header.map(({ label }) => label))
  const stated = header.flatMap((line) => line.stated)
  const wordsOf = (kind: (name: string) => boolean) =>
    new Set(stated.filter(({ role }) => kind(role)).flatMap(({ names }) => foldWords(names)))
  const asking = wordsOf(isAskerRole)
  const answering = wordsOf(isAnswererRole)
  const turns = labelled.filter((label) => !fields.has(label))
  const voices = [...new Set(turns.map((label) => label.name))]
  const among = (name: string, words: ReadonlySet<string>) =>
    foldWords(name).some((word) => word.length > 2 && words.has(word))
  const askers = voices.filter((name) => among(name, asking) && !among(name, answering))
  if (askers.length === 0 || !voices.some((name) => among(name, answering))) return null
  const asked = (name: string) =>
    turns.filter((label) => label.name === name && turnAsks(runsText(label.runs))).length
  const [lead = '', ...others] = [...askers].sort((a, b) => asked(b) - asked(a))
  if (asked(lead) === 0) return null
  return { roles: { askers: new Set([lead]), coAskers: new Set(others), clarity: 0.95 }, fields }
}

type Field = { role: string; names: string }

/** A header may have its fields on one line: «Interviewer: Mara Lind, interviewed: Otto Brandt». */
function fieldsOf(label: Labelled): Field[] {
  const [names = '', ...others] = runsText(label.runs).split(/\s*[,;|/·]\s+(?=\p{L}+\s*:)/u)
  const rest = others.map((field): Field => {
    const colon = field.indexOf(':')
    return { role: field.slice(0, colon).trim(), names: field.slice(colon + 1).trim() }
  })
  return [{ role: label.name, names: names.trim() }, ...rest]
}

function isStated({ role, names }: Field): boolean {
  return (isAskerRole(role) || isAnswererRole(role)) && NAMES.test(names)
}

/** A header stands above the first turns. */
const MOST_FIELDS = 6
