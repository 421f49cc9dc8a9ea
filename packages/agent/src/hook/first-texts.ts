import type { Session } from './session.ts'

/** A file and its text when a session first edited it; `null` for a file that it created. */
interface FirstText {
  file: string
  text: string | null
}

/** The text that a file of a project without commits had before the session; `undefined` where that is not known. */
export function firstText(session: Session, file: string, known: string | null | undefined): string | null | undefined {
  const name = `text ${file}`
  const stored =
    known === undefined
      ? session.recall(name)
      : session.once(name, () => JSON.stringify({ file, text: known } satisfies FirstText))
  return stored === null ? undefined : (JSON.parse(stored) as FirstText).text
}

/** Every file of a project without commits that the session edited. */
export function firstTexts(session: Session): FirstText[] {
  return session
    .records()
    .flatMap(({ file, text }) =>
      typeof file === 'string' && (typeof text === 'string' || text === null) ? [{ file, text }] : [],
    )
}
