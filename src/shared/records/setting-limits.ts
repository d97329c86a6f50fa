/** How many of each are kept. */
export const recentSearchLimit = 12
export const besideLimit = 200
