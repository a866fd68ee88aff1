import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { readArticle } from '../page/article/article-text.ts';
import { readPublishedDate } from '../page/article/published-date.ts';
import { annotateText } from '../recognition/annotate-text.ts';
import { finish } from '../recognition/finish.ts';
import { loadDataset } from './load-dataset.ts';
import { type ArticleText, predict } from './predictions.ts';

/**
 * `npm run annotate -- FILE.txt|FILE.html`: what would be underlined.
 * `--jsonl` reads articles from standard input, one JSON object a line.
 * `--explain` adds the evidence for the topic and each name that was dropped.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jsonl: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    published: { type: 'string' },
    url: { type: 'string' },
  },
});

try {
  if (values.jsonl) await annotateLines();
  else annotateFile(positionals[0]);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function annotateLines(): Promise<void> {
  const { knowledge } = loadDataset();
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (line.trim() === '') continue;
    console.log(JSON.stringify(predict(readLine(line, number), knowledge)));
  }
}

function readLine(line: string, number: number): ArticleText {
  let article: Partial<ArticleText>;
  try {
    article = JSON.parse(line);
  } catch {
    throw new Error(`line ${number} of the input is not JSON: write one object a line`);
  }
  if (typeof article?.id !== 'string' || typeof article.text !== 'string') {
    throw new Error(`line ${number} of the input needs "id" and "text", both text`);
  }
  return article as ArticleText;
}

function annotateFile(file: string | undefined): void {
  if (!file) throw new Error('Name a file: npm run annotate -- article.txt, or use --jsonl');
  const { text, published } = readArticleFile(file);
  const { dataset, knowledge } = loadDataset();
  const names = new Map(dataset.entities.map(({ id, name }) => [id, name]));
  const { topic, mentions, dropped } = annotateText(text, knowledge);
  if (values.url) console.log(values.url);
  const date = values.published ?? published ?? 'date unknown';
  console.log(`${date}: ${topic.onTopic ? 'on topic' : 'off topic, nothing is underlined'}`);
  if (values.explain) {
    const { subject, debate, against } = topic;
    console.log(
      `subject ${subject.toFixed(1)}, debate ${debate.toFixed(1)}, against ${against.toFixed(1)}`,
    );
    for (const { cue, side, count, points } of topic.evidence) {
      const sign = side === 'against' ? '-' : '';
      console.log(`  ${`${sign}${points.toFixed(1)}`.padStart(5)}  ${cue}, ${count}×`);
    }
  }
  const seen = new Set<string>();
  for (const { start, end, entity } of mentions) {
    const mark = seen.has(entity) ? ' ' : '_';
    seen.add(entity);
    console.log(
      `${mark} ${String(start).padStart(6)}  ${quote(text, start, end)} → ${names.get(entity)}`,
    );
  }
  if (!values.explain) return;
  for (const { start, end, entity, reason } of dropped) {
    console.log(
      `- ${String(start).padStart(6)}  ${quote(text, start, end)} not ${entity}: ${reason}`,
    );
  }
}

function readArticleFile(file: string): { text: string; published?: string | undefined } {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} cannot be read: name a text or HTML file`);
  }
  // As a browser gives text: paragraphs are parted by empty lines.
  if (!/\.html?$/i.test(file)) return { text: content.replace(/\r\n?/g, '\n') };
  const { document } = parseHTML(content);
  const article = finish(readArticle(document as unknown as Document));
  if (!article) throw new Error(`${file} has no article: too little prose, or a list of stories`);
  return { text: article.text, published: readPublishedDate(document as unknown as Document) };
}

function quote(text: string, start: number, end: number): string {
  return `“${text.slice(start, end).replace(/\s+/g, ' ')}”`;
}
