export function ClosedLibrary() {
  return <main />
}
