import { type CheckedBlock, isTyped, placesOf } from '@shared/checks/checked-block'
import type { Finding } from '@shared/checks/finding'
import { nameFinding } from '@shared/checks/name-finding'
import type { NamesInText } from '../records'

/**
 * Names of the library that are written otherwise than their records have them. A name is spelled rightly in quoted
 * words too.
 * @param ignored what names are compared by that are not to be told
 */
export async function findMisspelledNames(
  blocks: readonly CheckedBlock[],
  names: NamesInText,
  ignored: ReadonlySet<string>,
): Promise<Finding[]> {
  const found = await names.find(blocks.map(({ text }) => text))
  return blocks.flatMap((block, index) =>
    (found[index] ?? [])
      .filter((name) => !ignored.has(name.key) && isTyped(block, name))
      .flatMap((name) =>
        nameFinding(name, { blockId: block.id, part: block.part, ...placesOf(block, name) }),
      ),
  )
}
