#!/usr/bin/env node
// Node 22.8 and newer. Without a writable cache folder, it has no effect.
process.getBuiltinModule('node:module').enableCompileCache?.()
const { main } = await import('../dist5/main.js')

process.exitCode = await main(process.argv.slice(2))
