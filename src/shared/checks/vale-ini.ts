import { type Severity, severities } from './finding'

/** What a `.vale.ini` chooses. Sections for kinds of file are read as one: an article is of one kind. */
export type ValeIni = {
  /** Null where it names none: then all styles that are there are on. */
  basedOn: string[] | null
  vocabularies: string[] | null
  /** Milder findings are not told. */
  least: Severity
  /** By the rule's id: off, on, or on with another severity. */
  rules: Map<string, boolean | Severity>
}

/** Reads it as Vale does; lines that say nothing here are passed over. */
export function parseValeIni(text: string): ValeIni {
  const ini: ValeIni = { basedOn: null, vocabularies: null, least: 'suggestion', rules: new Map() }
  for (const written of text.split(/\r?\n/)) {
    const line = written.trim()
    const at = line.indexOf('=')
    if (at < 1 || /^[#;[]/.test(line)) continue
    const key = line.slice(0, at).trimEnd()
    const value = line.slice(at + 1).trimStart()
    const list = value.split(',').map((each) => each.trim())
    if (key === 'BasedOnStyles') ini.basedOn = [...(ini.basedOn ?? []), ...list.filter(Boolean)]
    else if (key === 'Vocab') ini.vocabularies = list.filter(Boolean)
    else if (key === 'MinAlertLevel') ini.least = severityOf(value) ?? ini.least
    else if (/^[\w-]+\.[\w-]+$/.test(key))
      ini.rules.set(key, severityOf(value) ?? !/^(?:no|false|off)$/i.test(value))
  }
  return ini
}

function severityOf(value: string): Severity | null {
  return severities.find((severity) => severity === value.toLowerCase()) ?? null
}
