import type { CallParsed } from '@shared/ipc/contract'
import type { Repositories } from '../../library/repositories'

/** What chips, cards and pictures show, and where records are named. */
export function referenceCalls(repositories: Repositories) {
  const { products, brands, experts, media, mentions, search, tags } = repositories
  return {
    'mentions.ofRecord': ({ kind, id }: CallParsed<'mentions.ofRecord'>) => mentions.placesOf(kind, id),
    'mentions.suggest': ({ text, limit }: CallParsed<'mentions.suggest'>) => mentions.suggest(text, limit),
    'references.get': ({ ids }: CallParsed<'references.get'>) => {
      const foundProducts = products.getMany(ids)
      const foundExperts = experts.getMany(ids)
      // A product's card shows its brand and picture, an expert's card the portrait, so those come along.
      const brandIds = foundProducts.flatMap(({ brandId }) => brandId ?? [])
      const mediaIds = [
        ...foundProducts.flatMap(({ pictureMediaId }) => pictureMediaId ?? []),
        ...foundExperts.flatMap(({ portraitMediaId }) => portraitMediaId ?? []),
      ]
      return {
        products: foundProducts,
        brands: brands.getMany([...new Set([...ids, ...brandIds])]),
        experts: foundExperts,
        media: media.getMany([...new Set([...ids, ...mediaIds])]),
      }
    },
    'search.find': ({ text, kinds, limit }: CallParsed<'search.find'>) => search.find(text, kinds, limit),
    'tags.list': (_input: CallParsed<'tags.list'>) => tags.list(),
  }
}
