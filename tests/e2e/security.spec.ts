import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { callMethods } from '@shared/ipc/names'
import { contentSecurityPolicy } from '../../src/main/shell/content-security-policy'
import { type LaunchedApp, launchApp } from '../helpers/electron-app'
import { evaluateInMain } from '../helpers/evaluate-in-main'

// Electron's published security checklist, https://www.electronjs.org/docs/latest/tutorial/security: a test for each of
// its lines, by its number there. 16 (a current Electron) is in scripts/packaging/current-electron.test.mjs, 19 (fuses) in
// tests/e2e-packaged/package.spec.ts; 17 (senders) is also in tests/contract/calls.test.ts, for every call.

let launched: LaunchedApp
let server: Server
/** A server that answers anything: what reaches it has left the app. */
let address: string
const requests: string[] = []

test.beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', 'text/html')
    response.end('<title>elsewhere</title><script>window.parent.postMessage("ran", "*")</script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  launched = await launchApp({ args: ['--sample'] })
  await launched.window.getByText('Articles').first().waitFor()
})
test.afterAll(async () => {
  await launched.close()
  server.close()
})
test.beforeEach(() => {
  requests.length = 0
})

const own = /^app:\/\/desk\/index\.html/

test('1. only secure content: nothing is loaded from the network', async () => {
  const loaded = await launched.window.evaluate(async (url) => {
    const attempts = {
      fetch: fetch(url).then(
        () => 'loaded',
        () => 'refused',
      ),
      image: new Promise((resolve) => {
        const image = new Image()
        image.onload = () => resolve('loaded')
        image.onerror = () => resolve('refused')
        image.src = `${url}/image.png`
      }),
      socket: new Promise((resolve) => {
        try {
          const socket = new WebSocket(url.replace('http', 'ws'))
          socket.onopen = () => resolve('loaded')
          socket.onerror = () => resolve('refused')
        } catch {
          resolve('refused')
        }
      }),
      script: new Promise((resolve) => {
        const script = document.createElement('script')
        script.onload = () => resolve('loaded')
        script.onerror = () => resolve('refused')
        script.src = `${url}/script.js`
        document.head.append(script)
      }),
      style: new Promise((resolve) => {
        const link = document.createElement('link')
        link.rel = 'stylesheet'
        link.onload = () => resolve('loaded')
        link.onerror = () => resolve('refused')
        link.href = `${url}/style.css`
        document.head.append(link)
      }),
      beacon: Promise.resolve(navigator.sendBeacon?.(url) ? 'sent' : 'refused'),
    }
    const names = Object.keys(attempts) as (keyof typeof attempts)[]
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await attempts[name]])))
  }, address)
  expect(loaded).toMatchObject({
    fetch: 'refused',
    image: 'refused',
    socket: 'refused',
    script: 'refused',
    style: 'refused',
  })
  await launched.window.waitForTimeout(200)
  expect(requests).toEqual([])
})

test('1. … not even where the page’s own policy is out of the way', async () => {
  const outcome = await evaluateInMain(
    launched.app,
    async ({ session }, url) => {
      try {
        await session.defaultSession.fetch(url)
        return 'loaded'
      } catch {
        return 'refused'
      }
    },
    address,
  )
  expect(outcome).toBe('refused')
  expect(requests).toEqual([])
})

test('2. and 3. the page has no Node, and lives in a world apart from preload', async () => {
  const found = await launched.window.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron']
    return names.filter((name) => name in window)
  })
  expect(found).toEqual([])
  const changed = await launched.window.evaluate(() => {
    const desk = (window as unknown as { desk: { articles: { list: unknown } } }).desk
    const { list } = desk.articles
    try {
      desk.articles.list = 'mine'
    } catch {
      // Frozen objects refuse aloud in modules.
    }
    try {
      Object.assign(window, { desk: 'mine' })
    } catch {
      // As above.
    }
    return (window as unknown as { desk: typeof desk }).desk.articles.list === list
  })
  expect(changed).toBe(true)
})

test('2., 3., 4., 6., 8., 9. and 10. every page is sandboxed, and every window has the same locks', async () => {
  const preferences = await evaluateInMain(launched.app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Not in the types: it tells what a page was really given.
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      return contents.getLastWebPreferences()
    }),
  )
  expect(preferences.length).toBeGreaterThan(0)
  for (const given of preferences) {
    expect(given).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    })
    expect(given.nodeIntegrationInWorker ?? false).toBe(false)
    expect(given.enableBlinkFeatures ?? '').toBe('')
  }
})

test('5. permissions are refused when they are asked for and when they are looked up', async () => {
  const answers = await launched.window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'persistent-storage']
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'unknown',
        ),
      ),
    )
    const place = new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    )
    const camera = navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(
      () => 'given',
      () => 'refused',
    )
    return {
      states,
      place: await place,
      camera: await camera,
      notice: await Notification.requestPermission(),
    }
  })
  expect(answers.states).not.toContain('granted')
  expect(answers).toMatchObject({ place: 'refused', camera: 'refused', notice: 'denied' })
})

test('6. webSecurity: the page cannot read files of this computer', async () => {
  const outcome = await launched.window.evaluate(() =>
    fetch('file:///etc/hostname').then(
      () => 'read',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
})

test('7. the policy forbids inline and evaluated script, and stands in the answer itself', async () => {
  const seen = await launched.window.evaluate(async () => {
    const answer = await fetch('app://desk/index.html')
    const marks = window as unknown as { ran?: string[] }
    marks.ran = []
    const script = document.createElement('script')
    script.textContent = 'window.ran.push("inline")'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.innerHTML =
      '<img src="x:" onerror="window.ran.push(\'handler\')"><a href="javascript:window.ran.push(1)">x</a>'
    document.body.append(holder)
    holder.querySelector('a')?.click()
    const frame = document.createElement('iframe')
    frame.srcdoc = '<script>parent.ran.push("frame")</script>'
    document.body.append(frame)
    let evaluated = 'refused'
    try {
      evaluated = String(new Function('return 1')())
    } catch {
      // What the policy is for.
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    for (const element of [script, holder, frame]) element.remove()
    return { policy: answer.headers.get('content-security-policy'), ran: marks.ran, evaluated }
  })
  expect(seen).toEqual({ policy: contentSecurityPolicy, ran: [], evaluated: 'refused' })
  expect(contentSecurityPolicy).toContain("default-src 'none'")
  expect(contentSecurityPolicy).toMatch(/script-src 'self'(;|$)/)
  expect(contentSecurityPolicy).not.toMatch(/script-src[^;]*unsafe-inline|script-src[^;]*'unsafe-eval'|\*/)
})

test('11. and 12. a webview cannot be attached, with popups or without', async () => {
  const tag = await launched.window.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('allowpopups', '')
    document.body.append(view)
    const attached = 'getWebContentsId' in view
    view.remove()
    return attached
  })
  expect(tag).toBe(false)
})

test('13. the page cannot navigate away, by script, link, form or reload elsewhere', async () => {
  await launched.window.evaluate((url) => {
    const form = document.createElement('form')
    form.action = url
    const link = document.createElement('a')
    link.href = url
    document.body.append(form, link)
    link.click()
    form.submit()
    window.location.assign(url)
  }, address)
  for (const target of [
    `${address}/page`,
    'file:///etc/hostname',
    'app://desk/assets/',
    'data:text/html,x',
  ]) {
    await launched.window.evaluate((url) => {
      window.location.href = url
    }, target)
  }
  await launched.window.waitForTimeout(500)
  expect(launched.window.url()).toMatch(own)
  expect(requests).toEqual([])
})

test('13. … and comes back from the one place that Chromium lets it go to', async () => {
  await launched.window
    .evaluate(() => {
      window.location.href = 'about:blank'
    })
    .catch(() => {})
  await launched.window.waitForURL(/recovered=1/)
  await launched.window.getByText('Articles').first().waitFor()
})

test('13. … nor can a frame in it', async () => {
  const frameUrl = await launched.window.evaluate(async (url) => {
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 400))
    const shown = frame.contentWindow?.length ?? -1
    frame.remove()
    return shown
  }, address)
  expect(frameUrl).toBe(0)
  expect(requests).toEqual([])
})

test('14. no new window can be opened by the page', async () => {
  const before = launched.app.windows().length
  const opened = await launched.window.evaluate((url) => {
    const link = document.createElement('a')
    link.href = url
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
    const windows = [window.open(url), window.open('about:blank'), window.open('app://desk/index.html')]
    // The page is not another's window either, which is why its answer needs no opener policy.
    return [...windows, window.opener].map(String)
  }, address)
  expect(opened).toEqual(['null', 'null', 'null', 'null'])
  expect(launched.app.windows().length).toBe(before)
  expect(requests).toEqual([])
})

test('15. only web and mail addresses reach the system', async () => {
  await evaluateInMain(launched.app, ({ shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    shell.openExternal = async (url: string) => void seen.push(url)
  })
  const answers = await launched.window.evaluate(async () => {
    const { shell } = (
      window as unknown as {
        desk: { shell: { openAddress(input: { address: string }): Promise<{ ok: boolean }> } }
      }
    ).desk
    const addresses = [
      'https://example.org/a',
      'mailto:a@example.org',
      'file:///etc/passwd',
      'javascript:1',
      'smb://x/y',
    ]
    return Promise.all(addresses.map(async (address) => (await shell.openAddress({ address })).ok))
  })
  expect(answers).toEqual([true, true, false, false, false])
  const seen = await evaluateInMain(launched.app, () => (globalThis as unknown as { seen: string[] }).seen)
  expect(seen).toEqual(['https://example.org/a', 'mailto:a@example.org'])
})

test('17. calls from a frame are refused, and the frame has nothing to call with', async () => {
  const inFrame = await launched.window.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>a preview</p>'
    document.body.append(frame)
    await new Promise((resolve) => frame.addEventListener('load', resolve))
    const has = 'desk' in (frame.contentWindow ?? {})
    frame.remove()
    return has
  })
  expect(inFrame).toBe(false)
})

test('18. every page comes over the app’s own protocol', async () => {
  const addresses = await evaluateInMain(launched.app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  )
  expect(addresses.length).toBeGreaterThan(0)
  for (const shown of addresses) expect(shown).toMatch(own)
})

test('20. a page has the named calls of the contract and nothing of Electron, in what they tell it either', async () => {
  const given = await launched.window.evaluate(async () => {
    type Offered = Record<string, Record<string, unknown>> & {
      on(name: string, listener: (...told: unknown[]) => void): () => void
      preferences: { set(changes: object): Promise<unknown> }
    }
    const { desk } = window as unknown as { desk: Offered }
    const features = Object.entries(desk).filter(([name]) => name !== 'on')
    const told = await new Promise<unknown[]>((resolve) => {
      const stop = desk.on('preferences.changed', (...what) => {
        stop()
        resolve(what)
      })
      void desk.preferences.set({})
    })
    let refused = false
    try {
      desk.on('ipc-message', () => {})
    } catch {
      refused = true
    }
    return {
      kinds: [...new Set(features.flatMap(([, calls]) => Object.values(calls).map((one) => typeof one)))],
      names: features.flatMap(([feature, calls]) => Object.keys(calls).map((name) => `${feature}.${name}`)),
      told: told.map((one) => (typeof one === 'object' && one !== null ? Object.keys(one) : typeof one)),
      refused,
    }
  })
  const named = Object.entries(callMethods).flatMap(([feature, names]) =>
    names.map((name) => `${feature}.${name}`),
  )
  expect(given.names.toSorted()).toEqual(named.toSorted())
  expect(given.kinds).toEqual(['function'])
  expect(given.told).toEqual([expect.arrayContaining(['theme'])])
  expect(given.told.flat()).not.toContain('sender')
  expect(given.refused).toBe(true)
})

test('downloads are cancelled', async () => {
  await evaluateInMain(launched.app, ({ session }) => {
    const refused: boolean[] = []
    Object.assign(globalThis, { refused })
    // Runs after the app's own listener.
    session.defaultSession.on('will-download', (event) => {
      refused.push(event.defaultPrevented)
      event.preventDefault()
    })
  })
  await launched.window.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.txt'
    document.body.append(link)
    link.click()
    link.remove()
  })
  const refused = () =>
    evaluateInMain(launched.app, () => (globalThis as unknown as { refused: boolean[] }).refused)
  await expect.poll(refused).toEqual([true])
})

test('the media protocol serves records and nothing else, in stretches too', async () => {
  const seen = await launched.window.evaluate(async () => {
    const { desk } = window as unknown as {
      desk: {
        media: { list(input: object): Promise<{ value: { rows: { id: string; mimeType: string }[] } }> }
      }
    }
    const { rows } = (await desk.media.list({})).value
    const picture = rows.find(({ mimeType }) => mimeType.startsWith('image/'))
    const sound = rows.find(({ mimeType }) => mimeType.startsWith('audio/'))
    const loads = (address: string) =>
      new Promise<string>((resolve) => {
        const image = new Image()
        image.onload = () => resolve(`${image.naturalWidth > 0}`)
        image.onerror = () => resolve('refused')
        image.src = address
      })
    const audio = new Audio(`media://item/${sound?.id}`)
    const seekable = await new Promise<boolean>((resolve) => {
      audio.onerror = () => resolve(false)
      audio.onloadedmetadata = () => {
        audio.currentTime = audio.duration / 2
        audio.onseeked = () => resolve(audio.currentTime > 0)
      }
    })
    return {
      picture: await loads(`media://item/${picture?.id}`),
      seekable,
      others: await Promise.all(
        [
          'media://item/01890000-0000-7000-8000-000000000000',
          `media://other/${picture?.id}`,
          `media://item/${picture?.id}/../../library.db`,
          'media://item/../../library.db',
          'media://item/%2e%2e%2flibrary.db',
          'media://item//etc/hostname',
        ].map(loads),
      ),
      fetched: await fetch(`media://item/${picture?.id}`).then(
        () => 'read',
        () => 'refused',
      ),
    }
  })
  expect(seen.picture).toBe('true')
  expect(seen.seekable).toBe(true)
  expect(new Set(seen.others)).toEqual(new Set(['refused']))
  // Pictures are shown, not read by script.
  expect(seen.fetched).toBe('refused')
})

test('the app protocol serves the built page and nothing beside it', async () => {
  const statuses = await launched.window.evaluate(async () => {
    const status = async (path: string) =>
      (await fetch(`app://desk/${path}`).catch(() => ({ status: 0 }))).status
    return {
      page: await status('index.html'),
      others: await Promise.all(
        [
          '..%2fmain/index.cjs',
          '..%2f..%2fpackage.json',
          '%2e%2e/preload/index.cjs',
          'missing.js',
          'assets',
          '',
        ].map((path) => (path === '' ? status('assets/') : status(path))),
      ),
    }
  })
  expect(statuses.page).toBe(200)
  expect(new Set(statuses.others)).toEqual(new Set([404]))
})
