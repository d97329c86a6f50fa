import { IconLeaf } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call, messageOf } from '../../api/desk'
import { keys } from '../../api/queries'
import { ingredientKindNames, markOf } from '../../app/ingredients/ingredient-words'
import { MainBar } from '../../app/main-bar'
import { EmptyState } from '../../ui/empty-state'
import { Problem } from '../../ui/problem'
import { SectionTitle } from '../../ui/section-title'
import { StatusLine } from '../../ui/status-line'
import { Tag } from '../../ui/tag'
import { counted } from '../../ui/words'
import classes from './ingredient-main.module.css'
import { IngredientProductRow } from './ingredient-product-row'

/** One ingredient: what it is, and every product that has it. Its place is named by its name. */
export function IngredientMain({ id }: { id: string | null }) {
  const { data, error } = useQuery({
    queryKey: keys.ingredientProducts(id ?? ''),
    queryFn: () => call('ingredients.products', { name: id ?? '', limit: 500 }),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  })
  if (id === null) {
    return (
      <EmptyState icon={IconLeaf} title="Choose an ingredient">
        Pick one from the list, or click one in a product, to see what it is and which products have it.
      </EmptyState>
    )
  }
  if (error) return <Problem fills>{messageOf(error)}</Problem>
  if (!data) return null
  const { ingredient, fact, products } = data
  const others = fact ? [...fact.synonyms.en, ...fact.synonyms.fr, ...fact.synonyms.de] : []
  return (
    <>
      <MainBar left={<SectionTitle>{ingredient.name}</SectionTitle>} />
      <div className={classes.scroll}>
        <div className={classes.page}>
          <div className={classes.tags}>
            {ingredient.kinds.map((kind) => (
              <Tag key={kind} tone={markOf([kind])?.tone ?? 'slate'}>
                {ingredientKindNames[kind].one}
              </Tag>
            ))}
          </div>
          <p className={classes.about}>
            {fact?.about ?? 'Beauty Desk knows nothing of this one but where it stands in your products.'}
          </p>
          {fact?.prescription && (
            <section className={classes.prescription} aria-label="Prescription">
              <h2 className={classes.warning}>A prescription substance in some countries</h2>
              <p>{fact.prescription}</p>
              <p className={classes.small}>
                A flag to look closer, not advice: rules differ between countries, and change.
              </p>
            </section>
          )}
          {others.length > 0 && (
            <p className={classes.names}>
              <b>Also printed as</b> {others.join(', ')}
            </p>
          )}
          <h2 className={classes.title}>
            {products.length === 0
              ? 'No product has it yet'
              : `In ${counted(ingredient.productCount, 'product')}`}
          </h2>
          <ul className={classes.products} aria-label={`Products with ${ingredient.name}`}>
            {products.map((use) => (
              <li key={use.product.id}>
                <IngredientProductRow use={use} />
              </li>
            ))}
          </ul>
        </div>
      </div>
      <StatusLine
        left={<span>{counted(ingredient.productCount, 'product')}</span>}
        right={<span>Those that list it first come first</span>}
      />
    </>
  )
}
