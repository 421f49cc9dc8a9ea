import { once, type Facts } from '../../facts/facts.ts'

/** The packages that map classes to tables or documents. */
const MAPPERS = /^(?:typeorm|mongoose|@nestjs\/mongoose|@mikro-orm\/.+|sequelize|sequelize-typescript|@typegoose\/.+)$/

const QUESTION = {}

/** Whether a file declares what a mapper stores: other places refer to it by its id, and it stays where its table belongs. */
export function isMapped(facts: Facts, path: string): boolean {
  return once(facts, QUESTION, path, () => {
    const mapped = (facts.importsOf?.(path) ?? []).filter(
      ({ target, typeOnly }) => !typeOnly && target.type === 'external' && MAPPERS.test(target.name),
    )
    return (
      mapped.length > 0 &&
      (facts.exportsOf(path) ?? []).some(
        ({ name, origin }) => origin === null && facts.shapeOf?.(path, name) === 'class',
      )
    )
  })
}

const PROVIDED = {}

/** Whether one of these exports of a file may be a class that a module of Nest provides: it moves with its module, or not at all. */
export function isProvided(facts: Facts, path: string, names: readonly string[]): boolean {
  return isOfNest(facts, path) && names.some((name) => (facts.shapeOf?.(path, name) ?? 'class') === 'class')
}

/** Whether a file declares what a module of Nest provides. */
export function isOfNest(facts: Facts, path: string): boolean {
  return once(facts, PROVIDED, path, () =>
    (facts.importsOf?.(path) ?? []).some(
      ({ target, names }) =>
        target.type === 'external' &&
        target.name === '@nestjs/common' &&
        names.some(({ name }) => /^(?:Injectable|Module|Controller)$/.test(name)),
    ),
  )
}
