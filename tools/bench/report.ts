import type { Goal, Measured } from './goals.ts';
import type { WarmResult } from './page/warm.ts';

/** The benchmark's figures as a page of tables. */
export function reportTables(
  machine: { date: string; browser: string; processor: string; cores: number },
  goals: Goal[],
  measured: Measured,
): string {
  const { warm, more, growth, cold, pipeline, walk, pages, frames, sizes } = measured;
  return `# Benchmark

\`npm run bench -- --write\` makes this page. ${machine.date}, ${machine.browser}, headless, ${machine.processor}, ${machine.cores} cores.
Ratios are within one run, all candidates interleaved, medians. Times vary by 20 to 30 % between
runs, so ratios under 1.3 are ties.

| goal | measured | target | |
| --- | --- | --- | --- |
${goals.map(({ goal, value, target, met }) => `| ${goal} | ${value} | ${target} | ${met ? '✓' : '✗'} |`).join('\n')}

## Warm search, 60 KB of text

Every peer does the same job: whole words, the first of overlapping names, of those the longest.
Cleartext also folds case, accents, dashes and spaces while it searches; its peers compare exactly.

${warmTable({ '2,500': warm, ...more })}

## More names

| names | ms for 100,000 characters |
| --- | --- |
${Object.entries(growth)
  .map(([count, ms]) => `| ${Number(count).toLocaleString('en')} | ${ms.toFixed(2)} |`)
  .join('\n')}

## Cold: the first page after the browser started

| 60 KB, 2,500 names | ms |
| --- | --- |
| open the lexicon and search | ${cold.ours.toFixed(1)} |
| compile the plain RegExp and search | ${cold.regExp.toFixed(1)} |

## A page

| 10,000 words, CPU until two frames later | ms |
| --- | --- |
| read, search, place, underline | ${pipeline.ours.toFixed(1)} |
| findAndReplaceDOMText | ${pipeline.findAndReplace.toFixed(1)} |
| mark.js \`markRegExp\` | ${pipeline.markJs.toFixed(1)} |

| walk of the same page | ms |
| --- | --- |
${Object.entries(walk)
  .map(([name, ms]) => `| ${name} | ${ms.toFixed(3)} |`)
  .join('\n')}

| page, from the script's start to its decision | ms | longest task, ms |
| --- | --- | --- |
${Object.entries(pages)
  .map(
    ([name, { total, tasks }]) =>
      `| ${PAGE_NAMES[name]} | ${total.toFixed(1)} | ${(tasks[0] ?? 0).toFixed(1)} |`,
  )
  .join('\n')}

| frame in which the page changed, CPU | ms |
| --- | --- |
| no mentions | ${frames.none.toFixed(2)} |
| 5,000 mentions, those near the viewport registered | + ${frames.visible.toFixed(2)} |
| 5,000 mentions, all registered | + ${frames.all.toFixed(2)} |

## Sizes after gzip

| part | KB |
| --- | --- |
| lexicon of the dataset | ${(sizes.lexicon / 1024).toFixed(1)} |
| article script, on every allowed page | ${(sizes.articleScript / 1024).toFixed(1)} |
| card script, when a reader first rests on a mention | ${(sizes.cardScript / 1024).toFixed(1)} |
`;
}

const PAGE_NAMES: Record<string, string> = {
  onTopic: '10,000 words on topic',
  offTopic: '10,000 words off topic',
  hard: '10,000 words off topic, full of its words',
  large: '5 MB on topic',
};

function warmTable(results: Record<string, WarmResult>): string {
  const counts = Object.keys(results);
  const names = Object.keys(Object.values(results)[0]?.times ?? {});
  const cell = ({ times, wrong, length }: WarmResult, name: string) => {
    const speed = `${Math.round(length / (times[name] as number) / 1000)} MB/s`;
    return wrong[name] ? `${speed} ⚠ ${wrong[name]}` : speed;
  };
  return [
    `| | ${counts.map((count) => `${count} names`).join(' | ')} |`,
    `| --- | ${counts.map(() => '---').join(' | ')} |`,
    ...names.map(
      (name) =>
        `| ${name} | ${counts.map((count) => cell(results[count] as WarmResult, name)).join(' | ')} |`,
    ),
  ].join('\n');
}
