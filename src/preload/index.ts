import { callChannel, callMethods, dropCallNames, eventChannel, eventNames } from '@shared/ipc/names'
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'

type Caller = (input?: unknown, form?: unknown) => Promise<unknown>

function caller(name: string): Caller {
  const channel = callChannel(name)
  if (!(dropCallNames as readonly string[]).includes(name)) {
    // A large input comes as JSON and goes on as it is, and a large answer is asked for as JSON: bridge and pipe copy a
    // text at once, but an object value by value.
    return async (input = null, form) => {
      const answer: unknown = await ipcRenderer.invoke(channel, input)
      return form === 'text' ? JSON.stringify(answer) : answer
    }
  }
  // Only files that a person dropped have a path; one that the page made up has none and is left out.
  return (files) => {
    const paths = Array.from(files as readonly File[], (file) => webUtils.getPathForFile(file))
    return ipcRenderer.invoke(channel, { paths: paths.filter((path) => path !== '') })
  }
}

function on(name: string, listener: (payload: unknown) => void): () => void {
  if (!(eventNames as readonly string[]).includes(name)) throw new Error(`No event ${name}`)
  const channel = eventChannel(name)
  const receive = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
  ipcRenderer.on(channel, receive)
  return () => ipcRenderer.off(channel, receive)
}

const features = Object.entries(callMethods).map(([feature, methods]) => {
  const calls = methods.map((method) => [method, caller(`${feature}.${method}`)] as const)
  return [feature, Object.freeze(Object.fromEntries(calls))] as const
})

contextBridge.exposeInMainWorld('desk', Object.freeze({ ...Object.fromEntries(features), on }))
