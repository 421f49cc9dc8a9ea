import { parentOf } from '@stratalint/core'
import { isInOtherPackage, packageNameOf } from '../imports/package-name.ts'
import type { World } from '../world.ts'

/** The file from which a target may import a type: its own, or one that re-exports it. */
export function legalSource(world: World, target: string, path: string, name: string): string | null {
  const isBeside = parentOf(path) === parentOf(target)
  if (isBeside && world.mayImport(target, path, true)) return path
  const reExporting = world
    .importersOf(path)
    .filter((file) =>
      world
        .edgesOf(file)
        .some(
          (edge) =>
            edge.kind.startsWith('export') &&
            edge.target.type === 'file' &&
            edge.target.path === path &&
            edge.names.some((one) => one.name === name && (one.local ?? name) === name),
        ),
    )
  if (isInOtherPackage(world, target, path))
    return (
      [path, ...reExporting].find(
        (file) => world.mayImport(target, file, true) && packageNameOf(world, target, file) !== null,
      ) ?? null
    )
  const entry = reExporting.find(
    (file) =>
      file !== target &&
      world.mayImport(target, file, true) &&
      (parentOf(file) === parentOf(path) || !world.mayImport(target, path, true)),
  )
  return entry ?? (world.mayImport(target, path, true) ? path : null)
}
