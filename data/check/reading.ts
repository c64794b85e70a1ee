import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

/** Years of school that a reader needs, at most; long lists of weapons take a step to 15. */
const highestGrade = 16
const longestSentence = 45

/** Steps that are hard to read, with the sentence to mend. */
export function* checkReading({ steps }: StoryData): Iterable<Problem> {
  for (const step of steps) {
    const text = step.paragraphs.map((paragraph) => paragraph.text).join(' ')
    const grade = readingGrade(text)
    const longest = sentencesOf(text).reduce((a, b) => (wordsOf(b).length > wordsOf(a).length ? b : a), '')
    const words = wordsOf(longest).length
    const say = (message: string) => {
      const advice = `split the sentence that begins “${wordsOf(longest).slice(0, 6).join(' ')}” (${words} words)`
      return inStep(step, 'reading grade', `${message}: ${advice}`)
    }
    if (grade > highestGrade)
      yield say(`its text needs ${grade.toFixed(1)} years of school; ${highestGrade} are the most`)
    else if (words > longestSentence) yield say(`a sentence has more than ${longestSentence} words`)
  }
}

/** The grade of a text by Flesch and Kincaid (1975); colons and semicolons end a sentence, as they do for a reader. */
function readingGrade(text: string): number {
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const sentences = sentencesOf(text).flatMap((sentence) => sentence.split(/(?<=[;:])\s/))
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59
}

/** Full stops of abbreviations (U.S., Gen., F.) end no sentence. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])(?<!\b(?:[A-Z]|[A-Z]\.[A-Z]|Gen|Mr|Mrs|Dr|St)\.)\s+/).filter(Boolean)
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** Groups of vowels, without the silent e of an ending; a count that is right for nine words in ten. */
function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  const spoken =
    letters.length > 3 ? letters.replace(/(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$/, '') : letters
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
