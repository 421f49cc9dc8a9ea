import type { Inspection, Project } from '@stratalint/rule'

const CONFIGURED =
  /\berrorKey\b|\bserializers\b[\s\S]{0,400}?\berror\s*[:,]|\bserializers\b[\s\S]{0,400}?wrapErrorSerializer/
const LOGGER_NAME = /log/i

/** Whether the project's logger has a serializer of its own for the field `error`, in this file or where it is made. */
export function serializesError({ facts, textOf }: Project, { text, module }: Inspection): boolean {
  if (CONFIGURED.test(text)) return true
  const imported = module.edges.flatMap(({ target, specifier, names }) =>
    target.type === 'file' && (LOGGER_NAME.test(specifier) || names.some(({ name }) => LOGGER_NAME.test(name)))
      ? [target.path]
      : [],
  )
  const behind = imported.flatMap((file) =>
    (facts.moduleOf(file)?.edges ?? []).flatMap(({ target }) => (target.type === 'file' ? [target.path] : [])),
  )
  return [...new Set([...imported, ...behind])].some((file) => isConfiguredIn({ facts, textOf }, file))
}

const QUESTION = {}

function isConfiguredIn({ facts, textOf }: Pick<Project, 'facts' | 'textOf'>, file: string): boolean {
  return facts.once(QUESTION, file, () => facts.moduleOf(file) !== undefined && CONFIGURED.test(textOf(file)))
}
