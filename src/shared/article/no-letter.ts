/** Stands for a chip or a value where text is compared: one place in the document and no letter of any word. */
export const NO_LETTER = '\ufffc'
