import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { _electron } from '@playwright/test'
import { deskCommand } from './demo/desk-command.mjs'
import { editByKeyboard } from './demo/edit-by-keyboard.mjs'
import { ensureBuild } from './runtime/build.mjs'
import { ensureDisplay } from './runtime/display.mjs'
import { electronArguments, letPlaywrightLaunch } from './runtime/electron-process.mjs'
import { ensureRuntime } from './runtime/index.mjs'
import { runScript, SetupError } from './runtime/messages.mjs'
import { projectRoot } from './runtime/paths.mjs'

// `npm run demo`: a blog post comes in, is edited in the real window by keyboard alone, and goes out as Markdown and
// HTML to demo-out/, with three pictures of the window. Needs no display of its own.

const post = join(projectRoot, 'resources', 'sample', 'posts', 'five-minutes-with-a-brow-artist.txt')
const out = join(projectRoot, 'demo-out')

await runScript(async () => {
  letPlaywrightLaunch(await ensureRuntime())
  await ensureBuild()
  await ensureDisplay({ quiet: true })
  const temporary = mkdtempSync(join(tmpdir(), 'beauty-desk-demo-'))
  try {
    const library = join(temporary, 'library')
    rmSync(out, { recursive: true, force: true })
    mkdirSync(out)

    const [imported] = deskCommand(['import', post, '--library', library]).files
    if (!imported?.id) throw new SetupError(`The sample post was not imported: ${imported?.error}`)
    print(
      `Imported “${imported.title}”: ${imported.pairs.length} questions answered by ${imported.speakers.join(', ')}`,
    )

    const app = await _electron.launch({
      args: [
        ...electronArguments(),
        projectRoot,
        `--user-data-dir=${join(temporary, 'user')}`,
        `--library=${library}`,
      ],
    })
    const pictures = await editByKeyboard(await app.firstWindow(), out).finally(() => app.close())
    print('Edited it in the real window, by keyboard')

    for (const profile of ['markdown', 'html', 'html-page']) {
      deskCommand([
        'export',
        imported.id,
        '--to',
        join(out, profile),
        '--profile',
        profile,
        '--library',
        library,
      ])
    }
    print(`Published to ${relative(process.cwd(), out) || out}: markdown/, html/, html-page/`)
    for (const picture of pictures) print(`Picture: ${relative(process.cwd(), picture)}`)
  } finally {
    // Windows lets go of an ended program's files a little later.
    rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
})

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`)
}
