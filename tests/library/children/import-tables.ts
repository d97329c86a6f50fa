import { openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { makePlan } from '@main/services/record-import/make-plan'
import { runPlan } from '@main/services/record-import/run-plan'
import { createTriedRows } from '@main/services/record-import/tried-rows'
import { tryPlan } from '@main/services/record-import/try-plan'

// Looks through a long table and imports it, saves a brand of its own now and then, and prints each save only after it was acknowledged.
// Ends when it is killed.
const [folder = ''] = process.argv.slice(2)
const library = openLibrary(folder)
const records = repositoriesOf(library)
const rows = Array.from(
  { length: 20_000 },
  (_, index) => `Product ${index},Brand ${index % 50},"Water, Glycerin, Clay ${index % 90}"`,
)
const { plan } = await makePlan(
  { kind: 'text', text: `name,brand,ingredients\n${rows.join('\n')}\n` },
  { currency: 'EUR', kind: 'product' },
)
const tried = createTriedRows(library.files.passing)
await tryPlan(records, plan, 0, {}, tried.add)
process.stdout.write('begin\n')
const brand = records.brands.create({
  name: 'Saved meanwhile',
  aliases: [],
  misspellings: [],
  country: '',
  owner: '',
  website: null,
  notes: '',
  tags: [],
})
let { revision } = brand
setInterval(() => {
  const answer = records.brands.save(brand.id, revision, { ...brand, notes: `Save ${revision + 1}` })
  if (answer?.outcome !== 'saved') throw new Error('stale')
  revision = answer.revision
  process.stdout.write(`saved ${revision} ${brand.id}\n`)
}, 20)
await runPlan({ library, records }, plan, { duplicates: 'add', decisions: new Map() }, 0)
