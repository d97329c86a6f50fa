import fc from 'fast-check'

/**
 * Set up before every test file: all property tests draw from one seed, the same each time, so that a run passes or
 * fails by what the code does and not by chance. `FC_SEED=random` looks elsewhere each time, another number once.
 */
const USUAL_SEED = '20261125'

const asked = process.env.FC_SEED ?? USUAL_SEED
// Read again by the tests that print it.
process.env.FC_SEED = asked === 'random' ? String(Date.now() % 2 ** 31) : asked
fc.configureGlobal({ seed: Number(process.env.FC_SEED) })
