import { isInside } from '@stratalint/policy'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InitError } from '../init-error.ts'
import type { Scaffold } from './scaffold.ts'

/** Writes all files of a scaffold, or none; never replaces a file, and never leaves the project through a link. */
export function writeScaffold({ root, files }: Scaffold): void {
  const written: string[] = []
  for (const { path, text } of files) {
    const target = join(root, path)
    try {
      if (!isInside(root, target)) throw new InitError(`A link in ${path} leads out of the project.`)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, text, { flag: 'wx' })
      written.push(target)
    } catch (error) {
      for (const one of written) rmSync(one, { force: true })
      if (error instanceof InitError) throw error
      throw new InitError(`Cannot write ${path}: ${(error as NodeJS.ErrnoException).code}. Nothing was written.`)
    }
  }
}
