import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { threadNames } from './src/main/jobs/thread-files'

const root = import.meta.dirname
const alias = { '@shared': resolve(root, 'src/shared') }

/**
 * Harper's dictionary and grammar, beside the thread that reads it. Harper's own way of naming the file is that of a web
 * page, which the build for Node leaves alone.
 */
const dictionaryOfEnglish: Plugin = {
  name: 'dictionary-of-english',
  generateBundle() {
    const source = readFileSync(resolve(root, 'node_modules/harper.js/dist/harper_wasm_slim_bg.wasm'))
    this.emitFile({ type: 'asset', fileName: 'harper.wasm', source })
  },
}

/**
 * Where Electron begins. Only a module can be waited for: a `desk` command must end before Electron looks for a display.
 */
const entryThatWaits: Plugin = {
  name: 'entry-that-waits',
  generateBundle() {
    const source =
      "import { createRequire } from 'node:module'\nawait createRequire(import.meta.url)('./index.cjs').started\n"
    this.emitFile({ type: 'asset', fileName: 'index.mjs', source })
  },
}

/**
 * Letters beyond Latin in a family of their own, which the tokens name second. For each part of a family that is not there
 * yet, Chromium asks another process for a font of the system, and the page stands still meanwhile: in one family with
 * Latin, the parts for Greek or Vietnamese would be asked for with every first text. A second family is looked at for
 * letters that the first has not.
 */
const otherLetters: Plugin = {
  name: 'other-letters',
  enforce: 'pre',
  transform(code, id) {
    if (!/@fontsource-variable\/[^/]+\/[^/]+\.css$/.test(id)) return
    return code.replaceAll(/@font-face\s*\{[^}]*\}/g, (face) =>
      /-latin-(wght|opsz)-/.test(face) ? face : face.replace(" Variable'", " Variable Other'"),
    )
  },
}

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [dictionaryOfEnglish, entryThatWaits],
    build: {
      target: 'node20',
      // Only `dependencies` stay packages at run time (native code and WebAssembly); all else is bundled from devDependencies.
      rollupOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          desk: resolve(root, 'src/main/cli/desk.ts'),
          // Started as threads, so each must be a file of its own.
          ...Object.fromEntries(
            threadNames.map((name) => [`${name}-thread`, resolve(root, `src/main/jobs/${name}-thread.ts`)]),
          ),
        },
        // Read at one go: Node resolves and reads the files of ES modules one after the other.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    resolve: { alias },
    plugins: [react(), otherLetters],
    build: {
      target: 'chrome130',
      // A small font would become a data: address, which the page's policy refuses.
      assetsInlineLimit: 0,
      // A third of the size to read and parse before the first paint.
      minify: true,
      rollupOptions: {
        input: { index: resolve(root, 'src/renderer/index.html') },
        output: {
          // What the first screen needs comes in one file, and what the others share in a second: each file more is a
          // question to the main process at its busiest, and what comes around the text would be in a hundred.
          codeSplitting: {
            groups: [
              { name: 'first-screen', tags: ['$initial'], priority: 1 },
              { name: 'shared', minShareCount: 2 },
            ],
          },
          // One byte a letter also in memory: a single sign beyond ASCII would make every letter of a file take two.
          charset: 'ascii',
        },
      },
    },
  },
})
