/** A product as a text names it. The brand is null where the text tells none. */
export type NamedProduct = { brand: string | null; name: string }
