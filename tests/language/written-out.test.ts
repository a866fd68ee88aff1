import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../../tools/folders.ts';

/** Articles, to try cards and underlines on: in the one language they are written in. */
const ARTICLES = ['components/settings/Preview.tsx', 'components/welcome/SampleArticle.tsx'];

/** Attributes, properties and variables whose text a reader sees or hears. */
const READ =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|alt|label|placeholder|text|title)$/;

const FILES = globSync('{components,context,entrypoints,page}/**/*.{ts,tsx}', {
  cwd: PROJECT_FOLDER,
}).filter((file) => !ARTICLES.includes(file));

type Node = { type: string; [field: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The nodes right below one. */
const below = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** Whether it has words of a language: a letter, and is no colour and no address. */
const hasWords = (text: string) =>
  /\p{L}/u.test(text) && !/^(#[0-9a-f]{6}|example\.org)$/.test(text);

/** A sentence or its beginning, wherever it stands: `Could not copy`, never `ArrowLeft` or `tool move`. */
const isSentence = (text: string) => /^\s*\p{Lu}[\p{Ll}’]*,? (\p{Ll}|$)/u.test(text);

/** The words written out in a part of a view; what is asked of a function is not its own words. */
function wordsIn(node: Node): string[] {
  if (node.type === 'CallExpression' || node.type === 'BinaryExpression') return [];
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateElement') return [(node.value as { raw: string }).raw];
  if (node.type.startsWith('JSX') && node.type !== 'JSXExpressionContainer') return [];
  return below(node).flatMap(wordsIn);
}

/** Errors and the console are read by those who keep the code. */
const isForMaintainers = ({ type, callee }: Node): boolean =>
  type === 'NewExpression'
    ? String((callee as Node).name).endsWith('Error')
    : type === 'CallExpression' && (callee as { object?: Node }).object?.name === 'console';

/** Every text of a view that a reader would get in English, whatever their language. */
function writtenOut(node: Node): string[] {
  if (isForMaintainers(node)) return [];
  const own = ownWords(node).filter(hasWords);
  return [...own, ...below(node).flatMap(writtenOut)].map((words) => words.trim());
}

function ownWords(node: Node): string[] {
  const named = (field: string) => String((node[field] as Node | undefined)?.name);
  const inside = (field: string) => (isNode(node[field]) ? wordsIn(node[field]) : []);
  switch (node.type) {
    case 'JSXText':
      return [String(node.value)];
    case 'JSXExpressionContainer':
      return [];
    case 'JSXElement':
    case 'JSXFragment':
      return (node.children as Node[]).flatMap((child) =>
        child.type === 'JSXExpressionContainer' ? wordsIn(child) : [],
      );
    case 'JSXAttribute':
      return READ.test(named('name')) ? inside('value') : [];
    case 'Property':
      return READ.test(named('key')) ? inside('value') : [];
    case 'Literal':
      return typeof node.value === 'string' && isSentence(node.value) ? [node.value] : [];
    case 'TemplateElement':
      return [(node.value as { raw: string }).raw].filter(isSentence);
    default:
      return [];
  }
}

const parse = (file: string, source: string) => parseSync(file, source).program as unknown as Node;

test.each(FILES)('%s writes no words out', (file) => {
  const source = readFileSync(join(PROJECT_FOLDER, file), 'utf8');
  expect(writtenOut(parse(file, source))).toEqual([]);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: sources, not texts
test.each([
  ['<p>Undo</p>', 'Undo'],
  ["<p>{gone ? say('cardUndo') : 'Undo'}</p>", 'Undo'],
  ['<p>{`From ${day}`}</p>', 'From'],
  ['<b aria-label="Close" />', 'Close'],
  ["<Tool label={pinned ? 'Unpin' : say('cardPin')} />", 'Unpin'],
  ['<b title={`Remove ${name}`} />', 'Remove'],
  ["[{ label: 'First year' }]", 'First year'],
  ['tell(`Mention ${nth} of ${all}`)', 'Mention'],
  ["tell('No mentions on this page')", 'No mentions on this page'],
])('finds the words in %s', (source, words) => {
  expect(writtenOut(parse('view.tsx', source))).toContain(words);
});

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: sources, not texts

test.each([
  "<p class='tool move' key='year'>{say('cardUndo')} · {name}</p>",
  "<p title={say(pinned ? 'cardUnpin' : 'cardPin')}>{kind === 'person' && name}</p>",
  "press('ArrowLeft')",
  "throw new TypeError('Not a full address')",
])('lets %s pass', (source) => {
  expect(writtenOut(parse('view.tsx', source))).toEqual([]);
});
