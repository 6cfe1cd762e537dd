/** Ascending numbers as texts, three or more in a row as their ends: 1, 2, 3, 4, 7 as "1–4" and "7". */
export function inRanges(numbers: readonly number[], show: (number: number) => string): string[] {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map(show) : [`${show(run[0]!)}–${show(run.at(-1)!)}`]))
}
