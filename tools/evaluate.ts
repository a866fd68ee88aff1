import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Entity } from '../data/schema/entity.ts';
import { loadDataset } from './load-dataset.ts';
import { type ArticleText, type Prediction, predict } from './predictions.ts';
import { type Gold, score } from './score.ts';

/**
 * `npm run evaluate -- DIR`: scores recognition against labelled articles in
 * `DIR/pages/*.json` and `DIR/gold/*.json`.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const folder = positionals[0];
if (!folder) {
  console.error('Name a folder with pages/ and gold/: npm run evaluate -- DIR');
  process.exit(1);
}

const readAll = <T>(name: string): T[] =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, name, file), 'utf8')) as T);

const { dataset, index } = loadDataset();
const predictions = new Map<string, Prediction>();
const texts = new Map<string, string>();
for (const article of readAll<ArticleText>('pages')) {
  texts.set(article.id, article.text);
  predictions.set(article.id, predict(article, index));
}
const result = score(readAll<Gold>('gold'), predictions, texts, namesOf(dataset.entities));

if (values.json) console.log(JSON.stringify(result));
else {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const { misses, wrong, loud, ...figures } = result;
  console.log(
    `precision               ${percent(figures.precision)} (${figures.right} right, ${figures.wrongCount} wrong)`,
  );
  console.log(`entity agreement        ${percent(figures.agreement)}`);
  console.log(
    `recall                  ${percent(figures.recall)} (${figures.found} of ${figures.required})`,
  );
  console.log(`off-topic pages silent  ${percent(figures.silent)}`);
  console.log(`on-topic pages missed   ${figures.shut.join(', ') || 'none'}`);
  list('most missed', misses);
  list('wrong', wrong);
  list('loud off-topic pages', loud);
}

function list(title: string, rows: [string, number][]): void {
  if (rows.length === 0) return;
  console.log(`\n${title}`);
  for (const [what, count] of rows.slice(0, 30))
    console.log(`  ${String(count).padStart(4)}  ${what}`);
}

/** All that a label may call an entity, in lower case. */
function namesOf(entities: Entity[]): Map<string, Set<string>> {
  return new Map(
    entities.map(({ id, name, names }) => [
      id,
      new Set([name, id, ...names.map(({ text }) => text)].map((text) => text.toLowerCase())),
    ]),
  );
}
