/** One ingredient of a list. Names are as printed, each without percentage, footnote marks and trade marks. */
export type IngredientEntry = {
  /** The whole stretch of the list that this entry was read from. */
  printed: string
  /** What it is called first: "Aqua" of "Aqua/Water/Eau", "Rosa Canina Seed Oil" of "Rosa Canina (Rosehip) Seed Oil". */
  name: string
  /** The normal form of `name`: what entries are compared and looked up by. */
  key: string
  /** Other names for the same thing, printed beside it after a slash or in brackets. */
  synonyms: string[]
  /** Ingredients that it consists of, listed in brackets: the colours of "Iron Oxides (CI 77491, CI 77492)". */
  parts: string[]
  /** The first number of what is printed; null where no percentage is. */
  percent: number | null
  /** The percentage as printed, ranges and all: "1–5 %", "min. 10%". Empty where there is none. */
  percentText: string
  /** Listed after "may contain" or "+/-": not in every shade. */
  mayContain: boolean
  /** Listed under "Active ingredients". */
  active: boolean
  /** What else stands with it: "nano", a purpose, its footnote. */
  note: string
}

export type IngredientPieceKind = 'entry' | 'heading' | 'footnote' | 'prose' | 'separator'

/** A stretch of the list as it was given. */
export type IngredientPiece = { kind: IngredientPieceKind; text: string }

/** A list as it was understood. */
export type IngredientList = {
  /** In their order, which is by amount down to one per cent. */
  entries: IngredientEntry[]
  /** The whole text in order: the pieces, joined, are what was given. A separator holds no words but "and". */
  pieces: IngredientPiece[]
}
