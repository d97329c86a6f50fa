/** One exchange as it was spoken. `leadIn` is what the asker says before the question. */
export type Exchange = { leadIn: string; question: string; answer: string[] }

export type Interview = {
  title: string
  introduction: string
  /** Few of its questions say «you» and few answers «I»: only a mark, a title or an introduction tells what it is. */
  faint?: true
  asker: string
  answerer: string
  /** What the language writes before questions and answers. */
  letters: [asks: string, answers: string]
  exchanges: Exchange[]
  /** Something the asker says without asking, and what comes back. */
  remark: { said: string; answer: string }
}

export function exchange(leadIn: string, question: string, ...answer: string[]): Exchange {
  return { leadIn, question, answer }
}
