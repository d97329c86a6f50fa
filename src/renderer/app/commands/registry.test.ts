import { describe, expect, it, vi } from 'vitest'

const showError = vi.fn()
vi.mock('../notices', () => ({ showError }))
const { enabledCommands, isEnabled, registerCommand, runCommand, runNamedCommand, subscribeCommands } =
  await import('./registry')
const { setActiveSide } = await import('../split/side')

describe('the command registry', () => {
  it('runs the handler that came last and is enabled', () => {
    const first = vi.fn()
    const second = vi.fn()
    const endFirst = registerCommand('record.save', { run: first, enabled: true })
    const endSecond = registerCommand('record.save', { run: second, enabled: true })
    const endThird = registerCommand('record.save', { run: vi.fn(), enabled: false })
    runCommand('record.save')
    expect(second).toHaveBeenCalledTimes(1)
    endSecond()
    runCommand('record.save')
    expect(first).toHaveBeenCalledTimes(1)
    endFirst()
    endThird()
    expect(runCommand('record.save')).toBe(false)
  })

  it('runs what outranks the others, also where one of them came later', () => {
    const [chosen, shown] = [vi.fn(), vi.fn()]
    const ends = [
      registerCommand('record.bin', { run: chosen, enabled: true, outranks: true }),
      registerCommand('record.bin', { run: shown, enabled: true }),
    ]
    runCommand('record.bin')
    expect([chosen, shown].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
    for (const end of ends) end()
  })

  it('lists what can run now, and tells of many changes once', async () => {
    const listener = vi.fn()
    const stop = subscribeCommands(listener)
    const ends = (['go.media', 'go.bin'] as const).map((id) =>
      registerCommand(id, { run: vi.fn(), enabled: true }),
    )
    expect(enabledCommands().map(({ id }) => id)).toEqual(['go.media', 'go.bin'])
    expect(listener).not.toHaveBeenCalled()
    await Promise.resolve()
    expect(listener).toHaveBeenCalledTimes(1)
    const before = enabledCommands()
    for (const end of ends) end()
    expect(isEnabled('go.media')).toBe(false)
    // What could run once, in the order of the menus still.
    const endLater = registerCommand('go.brands', { run: vi.fn(), enabled: true })
    expect(enabledCommands(before).map(({ id }) => id)).toEqual(['go.media', 'go.brands', 'go.bin'])
    endLater()
    await Promise.resolve()
    expect(listener).toHaveBeenCalledTimes(2)
    stop()
    registerCommand('go.media', { run: vi.fn(), enabled: true })()
    await Promise.resolve()
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('shows what a handler throws, at once or later', async () => {
    const ends = [
      registerCommand('go.bin', { run: () => Promise.reject(new Error('later')), enabled: true }),
      registerCommand('go.back', {
        run: () => {
          throw new Error('at once')
        },
        enabled: true,
      }),
    ]
    runCommand('go.bin')
    runCommand('go.back')
    await Promise.resolve()
    await Promise.resolve()
    expect(showError.mock.calls.map(([error]) => (error as Error).message).sort()).toEqual([
      'at once',
      'later',
    ])
    for (const end of ends) end()
  })

  it('means the side with the focus, and never bins what stands on the other', () => {
    const run = { mainText: vi.fn(), besideText: vi.fn(), bin: vi.fn(), find: vi.fn(), window: vi.fn() }
    const ends = [
      registerCommand('edit.undo', { run: run.window, enabled: true }),
      registerCommand('edit.undo', { run: run.mainText, enabled: true, side: 'main' }),
      registerCommand('format.bold', { run: run.mainText, enabled: true, side: 'main' }),
      registerCommand('format.bold', { run: run.besideText, enabled: true, side: 'beside' }),
      registerCommand('record.bin', { run: run.bin, enabled: true, side: 'main' }),
      registerCommand('find.open', { run: run.find, enabled: true, side: 'main' }),
    ]
    runCommand('format.bold')
    expect([run.mainText, run.besideText].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
    setActiveSide('beside')
    for (const id of ['format.bold', 'edit.undo', 'find.open', 'record.bin'] as const) runCommand(id)
    expect(run.mainText).toHaveBeenCalledTimes(1)
    expect([run.besideText, run.window, run.find, run.bin].map(({ mock }) => mock.calls.length)).toEqual([
      1, 1, 1, 0,
    ])
    setActiveSide('main')
    runCommand('record.bin')
    expect(run.bin).toHaveBeenCalledTimes(1)
    for (const end of ends) end()
  })

  it('does not know a name from elsewhere', () => {
    expect(runNamedCommand('no.such.command')).toBe(false)
  })
})
