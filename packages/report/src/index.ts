import type { NamedDocument } from '@stratalint/engine'

export * from './context.ts'
export { messageLine } from './plain.ts'
export * from './progress.ts'
export * from './render.ts'

/** Reads what a check printed as JSON. */
export async function readDocuments(texts: readonly { name: string; text: string }[]): Promise<NamedDocument[]> {
  const { readDocument } = await import('./read-document.ts')
  return texts.map(({ name, text }) => readDocument(name, text))
}
