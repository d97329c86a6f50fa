import { openLibrary } from '@main/library'
import { DeskError } from '@shared/ipc/errors'

// Opens a library, says so, and holds it until its input ends.
const [folder = '', application = ''] = process.argv.slice(2)
try {
  const library = openLibrary(folder, { application })
  console.log(`open ${process.pid}`)
  process.stdin.on('end', () => {
    library.close()
    console.log('closed')
  })
  process.stdin.resume()
} catch (error) {
  console.log(`refused ${error instanceof DeskError ? `${error.code} ${error.message}` : String(error)}`)
}
