// The same generated cases on every run, so that a red run says something about the change that it ran on.
// `FUZZ_RUNS=20000 npx vitest run` looks for new ones: as many a property, from a seed that it prints when one fails.
import fc from 'fast-check'

const runs = Number(process.env.FUZZ_RUNS ?? 0)

fc.configureGlobal(runs > 0 ? { numRuns: runs } : { seed: 20230907 })
