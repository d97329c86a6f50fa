import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Template } from '@shared/templates/template'
import { parseTemplateFile } from '@shared/templates/template-file'
import { z } from 'zod'

/**
 * The templates that come with the app, in their order.
 * @param resources the folder of data files that come with the app
 * @returns also a line for each file that is not a template
 */
export function appTemplates(resources: string): { templates: Template[]; problems: string[] } {
  const folder = join(resources, 'templates')
  const problems: string[] = []
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .flatMap((name) => {
      try {
        return [parseTemplateFile(basename(name, '.yml'), readFileSync(join(folder, name), 'utf8'))]
      } catch (error) {
        problems.push(`${name} is left out: ${reasonOf(error)}`)
        return []
      }
    })
  const templates = found.toSorted((one, other) => one.order - other.order).map(({ template }) => template)
  return { templates, problems }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    return issue ? `${issue.path.join(' ')}: ${issue.message}` : 'it is not a template'
  }
  return error instanceof Error ? error.message : String(error)
}
