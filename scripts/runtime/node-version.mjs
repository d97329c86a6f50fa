/**
 * The oldest Node that everything here runs on: the database's own part asks for Node-API 10, which came with it. The
 * newer lines have had it from their first release that is still looked after.
 */
const OLDEST = { major: 22, minor: 14 }

/**
 * Whether a Node is too old for the tools and the database.
 * @param {string} version `22.14.0`
 */
export function isTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)
}
