import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Entity } from '../data/schema/entity.ts';
import { PROJECT_FOLDER } from './folders.ts';
import { type LabelledArticle, readArticles } from './labelled-articles.ts';
import { loadDataset } from './load-dataset.ts';
import { type ArticleText, predict } from './predictions.ts';
import { type Gold, score } from './score.ts';

/**
 * `npm run evaluate [-- DIR]`: scores recognition against the project's own
 * labelled articles, or those in `DIR/pages/*.json` and `DIR/gold/*.json`.
 * `--write` puts the scores of the own ones into tests/articles/README.md.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const folder = positionals[0];
if (folder && values.write) {
  console.error('--write is for the own articles: leave out the folder');
  process.exit(1);
}

const readAll = <T>(name: string): T[] =>
  readdirSync(join(folder ?? '', name))
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder ?? '', name, file), 'utf8')) as T);

const { dataset, knowledge } = loadDataset();
const own = folder ? undefined : readArticles();
const articles: ArticleText[] = own ?? readAll<ArticleText>('pages');
const golds: Gold[] = own ?? readAll<Gold>('gold');
const predictions = new Map(articles.map((article) => [article.id, predict(article, knowledge)]));
const texts = new Map(articles.map(({ id, text }) => [id, text]));
const result = score(golds, predictions, texts, namesOf(dataset.entities));
if (own && values.write) writeOwnScores(own);

if (values.json) console.log(JSON.stringify(result));
else {
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

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
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

/** Puts the scores into the page that explains the articles, between its two marks. */
function writeOwnScores(all: LabelledArticle[]): void {
  const file = join(PROJECT_FOLDER, 'tests/articles/README.md');
  const row = (name: string, some: LabelledArticle[]) => {
    const { precision, recall, silent, right, wrongCount, found, required } = score(
      some,
      predictions,
      texts,
      namesOf(dataset.entities),
    );
    const off = some.filter(({ label }) => label === 'negative').length;
    return `| ${name} | ${some.length - off} | ${off} | ${percent(precision)} (${right} of ${right + wrongCount}) | ${percent(recall)} (${found} of ${required}) | ${off ? percent(silent) : '–'} |`;
  };
  const languages = [...new Set(all.map(({ language }) => language))].sort();
  const table = [
    '| articles | on topic | off topic | precision | recall of required mentions | off topic silent |',
    '| --- | --- | --- | --- | --- | --- |',
    row('all', all),
    ...languages.map((language) =>
      row(
        language,
        all.filter((article) => article.language === language),
      ),
    ),
  ].join('\n');
  const page = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    page.replace(
      /(<!-- scores -->\n)[\s\S]*(\n<!-- end -->)/,
      (_, start, end) => start + table + end,
    ),
  );
}
