#!/usr/bin/env node
import module from 'node:module'

// Node 22.8 and newer; where its folder cannot be written, everything is compiled as ever.
module.enableCompileCache?.()
const { main } = await import('../dist/main.js')

process.exitCode = await main(process.argv.slice(2))
