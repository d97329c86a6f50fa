/** Files that hold records in rows or cards, and no text to read: they go to the import of records. */
export function isTableFile(name: string): boolean {
  return /\.(csv|tsv|tab|jsonl|ndjson|vcf|vcard)(\.gz)?$/i.test(name)
}
