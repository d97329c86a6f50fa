import { goToSection } from '../routes'
import classes from './products-or-brands.module.css'

/** Products and their brands share a place on the rail; this goes from one to the other. */
export function ProductsOrBrands({ now }: { now: 'products' | 'brands' }) {
  return (
    <nav className={classes.switch} aria-label="Products and brands">
      {(['products', 'brands'] as const).map((section) => (
        <button
          key={section}
          type="button"
          className={classes.choice}
          aria-current={section === now ? 'page' : undefined}
          onClick={() => goToSection(section)}
        >
          {section === 'products' ? 'Products' : 'Brands'}
        </button>
      ))}
    </nav>
  )
}
