/** The JSON that a host writes to stdin. */
export type Payload = Readonly<Record<string, unknown>>

/** Parses the payload; `null` for anything but an object. */
export function parsePayload(text: string): Payload | null {
  try {
    return objectIn(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return null
  }
}

/** The value as an object; `null` for any other. */
export function objectIn(value: unknown): Payload | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : null
}

/** The text of a key; `null` where there is none. */
export function textOf(payload: Payload | null, key: string): string | null {
  const value = payload?.[key]
  return typeof value === 'string' ? value : null
}

/** The objects in the list of a key. */
export function listOf(payload: Payload | null, key: string): Payload[] {
  const value = payload?.[key]
  return Array.isArray(value) ? value.map(objectIn).filter((one) => one !== null) : []
}
