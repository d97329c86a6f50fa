import { goToSection } from '../routes'
import classes from './products-or-brands.module.css'

const sections = [
  ['products', 'Products'],
  ['brands', 'Brands'],
  ['ingredients', 'Ingredients'],
] as const

/** Products, their brands and their ingredients share a place on the rail; this goes from one to the other. */
export function ProductsOrBrands({ now }: { now: (typeof sections)[number][0] }) {
  return (
    <nav className={classes.switch} aria-label="Products, brands and ingredients">
      {sections.map(([section, label]) => (
        <button
          key={section}
          type="button"
          className={classes.choice}
          aria-current={section === now ? 'page' : undefined}
          onClick={() => goToSection(section)}
        >
          {label}
        </button>
      ))}
    </nav>
  )
}
