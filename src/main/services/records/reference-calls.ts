import type { CallParsed } from '@shared/ipc/contract'
import type { Repositories } from '../../library/repositories'

/** What chips, cards and pictures show, and where records are named. */
export function referenceCalls(repositories: Repositories) {
  const { products, brands, experts, media, mentions, ignoredNames, merges, search, tags } = repositories
  return {
    'mentions.ofRecord': ({ kind, id }: CallParsed<'mentions.ofRecord'>) => mentions.placesOf(kind, id),
    'mentions.suggest': ({ text, limit, kinds }: CallParsed<'mentions.suggest'>) =>
      mentions.suggest(text, limit, kinds),
    'mentions.countArticles': ({ kind, ids }: CallParsed<'mentions.countArticles'>) => ({
      articles: mentions.countArticles(kind, ids),
    }),
    'mentions.ignored': ({ articleId }: CallParsed<'mentions.ignored'>) => ignoredNames.of(articleId),
    'mentions.ignore': ({ articleId, key }: CallParsed<'mentions.ignore'>) => {
      ignoredNames.add(articleId, key)
      return null
    },
    'mentions.heed': ({ articleId, key }: CallParsed<'mentions.heed'>) => {
      ignoredNames.remove(articleId, key)
      return null
    },
    'references.get': ({ ids: asked }: CallParsed<'references.get'>) => {
      const survivors = merges.survivorsOf(asked)
      const ids = survivors.size === 0 ? asked : [...new Set([...asked, ...survivors.values()])]
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
        merged: [...survivors].map(([id, intoId]) => ({ id, intoId })),
      }
    },
    'search.find': ({ text, kinds, limit }: CallParsed<'search.find'>) => search.find(text, kinds, limit),
    'tags.list': (_input: CallParsed<'tags.list'>) => tags.list(),
  }
}
