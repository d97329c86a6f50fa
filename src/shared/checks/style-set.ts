import { severities } from './finding'
import { parseRule, type RuleFile } from './parse-rule'
import type { Rule, RuleInfo } from './rule'
import type { StyleChoices } from './style-choices'
import { parseValeIni, type ValeIni } from './vale-ini'
import { readVocabularies, type VocabularyFile } from './vocabulary'

/** All files that rules come from. Plain data, so that a thread can be handed it. */
export type StyleFiles = {
  rules: (RuleFile & { origin: 'app' | 'library' })[]
  vocabularies: VocabularyFile[]
  /** The library's own `.vale.ini`, where it has one. */
  ini: string | null
}

/** A rule as the desk shows it. */
export type ListedRule = RuleInfo & { origin: 'app' | 'library'; on: boolean }

export type StyleSet = {
  /** Every rule that could be read. */
  listed: ListedRule[]
  /** Those that are on, ready to read blocks. */
  rules: Rule[]
  /** One line for each file or key that could not be taken. */
  problems: string[]
}

/**
 * Reads all rules and says which are on. A style that a library holds is on because somebody put it there, unless its
 * `.vale.ini` names those it is based on.
 */
export function buildStyleSet(files: StyleFiles, choices: StyleChoices): StyleSet {
  const ini = parseValeIni(files.ini ?? '')
  const inUse = files.vocabularies.filter(({ name }) => ini.vocabularies?.includes(name) ?? true)
  const vocabulary = readVocabularies(inUse)
  const set: StyleSet = { listed: [], rules: [], problems: [...vocabulary.problems] }
  const add = (rule: Rule, origin: 'app' | 'library') => {
    const info = withSeverity(rule.info, ini)
    const on = isOn(info, origin, ini, choices)
    set.listed.push({ ...info, origin, on })
    if (on) set.rules.push({ ...rule, info })
  }
  for (const { origin, ...file } of files.rules) {
    const parsed = parseRule(file, vocabulary.accepted)
    if ('problem' in parsed) set.problems.push(parsed.problem)
    else add(parsed.rule, origin)
  }
  for (const rule of vocabulary.rules) add(rule, 'library')
  return set
}

function withSeverity(info: RuleInfo, ini: ValeIni): RuleInfo {
  const chosen = ini.rules.get(info.id)
  return typeof chosen === 'string' ? { ...info, severity: chosen } : info
}

function isOn(info: RuleInfo, origin: 'app' | 'library', ini: ValeIni, choices: StyleChoices): boolean {
  const chosen = choices[info.id] ?? choices[info.style]
  if (chosen !== undefined) return chosen
  const severe = severities.indexOf(info.severity) >= severities.indexOf(ini.least)
  const byIni = ini.rules.get(info.id)
  if (byIni !== undefined) return byIni !== false && severe
  const isNamed = origin === 'app' || info.style === 'Vale' || (ini.basedOn?.includes(info.style) ?? true)
  return isNamed && severe
}
