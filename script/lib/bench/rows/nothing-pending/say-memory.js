// Loaded before a program: writes the most memory that its process ever had, in KB, when it ends.
import { writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.MEMORY, String(process.resourceUsage().maxRSS)))
