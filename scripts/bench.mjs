import { join } from 'node:path'
import { inModules, nodeExecutable, projectRoot } from './runtime/paths.mjs'
import { run } from './runtime/run.mjs'

const { code } = await run(
  nodeExecutable(),
  [
    inModules('@playwright', 'test', 'cli.js'),
    'test',
    '--config',
    join(projectRoot, 'tests', 'bench', 'playwright.config.ts'),
    ...process.argv.slice(2),
  ],
  { cwd: projectRoot, echo: true },
)
process.exitCode = code
