// `npm run check`: prints everything that is wrong with the story, one line each, and fails when there is anything.
import { checkStory } from './check'
import { landOnSheet } from './check/land'
import { lineOf, praise } from './check/report'
import { story } from './story'

const problems = checkStory(story, { isLand: landOnSheet() })
for (const problem of problems) console.error(lineOf(problem))
if (problems.length === 0) console.log(praise(story))
else {
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} found.`)
  process.exitCode = 1
}
