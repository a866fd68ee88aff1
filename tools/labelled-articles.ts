import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './folders.ts';
import type { Gold } from './score.ts';

/** One of the project's own labelled articles, `tests/articles/<id>.md`. */
export interface LabelledArticle extends Gold {
  text: string;
  language: string;
  kind: string;
}

/**
 * Reads the labelled articles: a head of `key: value` lines, then the text in
 * which `[[words|entity]]` marks a mention and `[[words|entity|optional]]` one
 * that is neither missed nor wrong.
 *
 * @throws when an article is not written so, with its file and what is wrong
 */
export function readArticles(folder = join(PROJECT_FOLDER, 'tests/articles')): LabelledArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) =>
      readArticle(file.replace(/\.md$/, ''), readFileSync(join(folder, file), 'utf8')),
    );
}

function readArticle(id: string, written: string): LabelledArticle {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(written) ?? [];
  if (head === undefined || body === undefined)
    throw new Error(`${id}.md has no head: begin with ---`);
  const fields = Object.fromEntries(
    head.split('\n').map((line) => {
      const [, key = '', value = ''] = /^(\w+): *(.*?)(?: +#.*)?$/.exec(line) ?? [];
      return [key, value];
    }),
  );
  const { label, language = 'en', kind = '' } = fields;
  if (label !== 'on' && label !== 'off') {
    throw new Error(`${id}.md has the label "${label}": write on or off`);
  }
  const mentions: Gold['mentions'] = [];
  let text = '';
  let rest = body.trim();
  for (let mark = MARK.exec(rest); mark; mark = MARK.exec(rest)) {
    const [whole, surface, entity, optional] = mark as unknown as [string, string, string, string?];
    text += rest.slice(0, mark.index);
    const start = text.length;
    text += surface;
    mentions.push({
      start,
      end: text.length,
      surface,
      entity,
      ...(optional ? { optional: true } : {}),
    });
    rest = rest.slice(mark.index + whole.length);
  }
  text += rest;
  if (/\[\[|\]\]/.test(text)) throw new Error(`${id}.md has a mark that is not [[words|entity]]`);
  return {
    id,
    label: label === 'on' ? 'positive' : 'negative',
    text,
    language,
    kind,
    mentions,
    tempting: [],
  };
}

const MARK = /\[\[([^\]|]+)\|([a-z0-9-]+)(\|optional)?\]\]/;
