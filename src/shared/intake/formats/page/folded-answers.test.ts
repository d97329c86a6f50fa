import { describe, expect, it } from 'vitest'
import { textOfBlocks } from '../words'
import { readSavedPage } from './saved-page'

const exchanges: [string, string][] = [
  ['Can I boil with ash of fir?', 'You can, but the bar stays soft until spring, and the stone has marks.'],
  ['How long does a bar last?', 'One winter, if it lies on wood and if nobody leaves it in the water.'],
  ['Do you send to the islands?', 'We do, on the ferry of each second Friday, as long as it is not frozen.'],
  ['May I come and stir?', 'Do come. There is a spoon for everybody, and a coat that you may ruin.'],
]

function read(title: string, row: (question: string, answer: string) => string) {
  const rows = exchanges.map(([question, answer]) => row(question, answer)).join('')
  return readSavedPage(
    `<html><head><title>${title}</title></head><body><main><h1>${title}</h1>${rows}</main></body></html>`,
  )
}

/** What is shown apart, in bold. */
function headsOf({ blocks }: ReturnType<typeof readSavedPage>) {
  const heads = blocks.filter((block) => 'runs' in block && block.runs.some((run) => run.bold))
  return textOfBlocks(heads).split('\n')
}

const asked = exchanges.map(([question]) => question)

describe('a question that unfolds its answer', () => {
  it('is kept as a button, without the sign that says whether it is unfolded', () => {
    const source = read(
      'FAQ',
      (question, answer) =>
        `<div><button class="row-head"><span>${question}</span> <span class="sign">+</span></button><div><p>${answer}</p></div></div>`,
    )
    expect(textOfBlocks(source.blocks)).not.toContain('+')
    expect(headsOf(source)).toEqual(asked)
  })

  it('is told from its answer where it is the label of a box', () => {
    const source = read(
      'Saturdays at the shed',
      (question, answer) =>
        `<div><input type="checkbox" id="a"><label for="a">${question}</label><div>${answer}</div></div>`,
    )
    expect(headsOf(source)).toEqual(asked)
  })

  it('loses its sign as a heading, and no sign that something is said with', () => {
    const source = read(
      'FAQ',
      (question, answer) => `<div><h3>${question} <span>▾</span></h3><p>${answer}</p></div>`,
    )
    expect(textOfBlocks(source.blocks)).not.toContain('▾')
    const told = read('Winds', (_, answer) => `<p>${answer} <b>+</b></p>`)
    expect(textOfBlocks(told.blocks)).toContain('+')
  })

  it('goes as a button that asks nothing', () => {
    const source = read(
      'FAQ',
      (question, answer) => `<h3>${question}</h3><p>${answer}</p><button>Fold</button>`,
    )
    expect(textOfBlocks(source.blocks)).not.toContain('Fold')
  })
})
