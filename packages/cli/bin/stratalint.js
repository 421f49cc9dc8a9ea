#!/usr/bin/env node
import module from 'node:module'

// Node 22.8 and newer. Without a writable cache folder, it has no effect.
module.enableCompileCache?.()
const { main } = await import('../dist/main.js')

process.exitCode = await main(process.argv.slice(2))
