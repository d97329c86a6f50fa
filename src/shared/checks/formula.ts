/** A formula that is read once and worked out for many articles. Yes and no are 1 and 0. */
export type Formula = (values: ReadonlyMap<string, number>) => number

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|(math\.\w+|[A-Za-z_]\w*(?:\.h[1-6])?)|(&&|\|\||[<>=!]=|[-+*/%()<>,!]))/y

const FUNCTIONS: Record<string, (...given: number[]) => number> = {
  'math.abs': Math.abs,
  'math.ceil': Math.ceil,
  'math.exp': Math.exp,
  'math.floor': Math.floor,
  'math.log': Math.log,
  'math.log10': Math.log10,
  'math.max': Math.max,
  'math.min': Math.min,
  'math.pow': Math.pow,
  'math.round': Math.round,
  'math.sqrt': Math.sqrt,
}

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
]

const OPERATIONS: Record<string, (one: number, other: number) => number> = {
  '||': (one, other) => Number(one !== 0 || other !== 0),
  '&&': (one, other) => Number(one !== 0 && other !== 0),
  '==': (one, other) => Number(one === other),
  '!=': (one, other) => Number(one !== other),
  '<': (one, other) => Number(one < other),
  '<=': (one, other) => Number(one <= other),
  '>': (one, other) => Number(one > other),
  '>=': (one, other) => Number(one >= other),
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '%': (one, other) => one % other,
}

/**
 * Reads arithmetic as rules write it: numbers, names of counts, `+ - * / %`, comparisons, `&& ||`, `math.sqrt(…)`.
 * @throws Error for anything else
 */
export function parseFormula(text: string): Formula {
  const tokens = tokensOf(text)
  let at = 0
  const take = (wanted: string) => {
    if (tokens[at] !== wanted) throw new Error(`“${wanted}” is missing`)
    at += 1
  }

  function level(depth: number): Formula {
    const operators = LEVELS[depth]
    if (!operators) return value()
    let left = level(depth + 1)
    for (let operator = tokens[at]; operator && operators.includes(operator); operator = tokens[at]) {
      at += 1
      const [one, other, does] = [left, level(depth + 1), OPERATIONS[operator]]
      if (does) left = (values) => does(one(values), other(values))
    }
    return left
  }

  function value(): Formula {
    const token = tokens[at]
    at += 1
    if (token === '(') {
      const inner = level(0)
      take(')')
      return inner
    }
    if (token === '-' || token === '!') {
      const inner = value()
      return token === '-' ? (values) => -inner(values) : (values) => Number(inner(values) === 0)
    }
    if (token !== undefined && /^\d/.test(token)) return () => Number(token)
    if (token?.startsWith('math.')) return called(token)
    if (token !== undefined && /^[A-Za-z_]/.test(token)) return (values) => values.get(nameOf(token)) ?? 0
    throw new Error(`“${token ?? ''}” is not expected`)
  }

  function called(name: string): Formula {
    const does = FUNCTIONS[name]
    if (!does) throw new Error(`“${name}” is not known`)
    take('(')
    const given = [level(0)]
    while (tokens[at] === ',') {
      at += 1
      given.push(level(0))
    }
    take(')')
    return (values) => does(...given.map((each) => each(values)))
  }

  const formula = level(0)
  if (at < tokens.length) throw new Error(`“${tokens[at]}” is not expected`)
  return formula
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const before = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (!match) throw new Error(`“${text.slice(before).trim()}” is not expected`)
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '')
  }
  return tokens
}

/** `heading.h2` is how it is written, `heading_h2` how it is counted. */
function nameOf(token: string): string {
  return token.replace('.', '_')
}
