import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../../tools/folders.ts';

const ROW = 'tests/e2e/pages/row.html';
const TEXT =
  'Priti Patel asked Facebook for lawful access. The police and the government say that ' +
  'end-to-end encryption in Messenger hides criminals.';

function run(tool: string, args: string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`tools/${tool}.ts`, ...args], {
    cwd: PROJECT_FOLDER,
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

test('annotate reads an HTML page: its date, its mentions, the first of each marked', () => {
  const { stdout } = run('annotate', [ROW]);
  expect(stdout).toMatch(/^2020-06-11: on topic/);
  expect(stdout).toMatch(/_ +\d+ {2}“National Crime Agency” → National Crime Agency/);
  expect(stdout).toMatch(/^ {2} +\d+ {2}“NCA” → National Crime Agency/m);
});

test('annotate --explain says why a name was dropped', () => {
  expect(run('annotate', [ROW, '--explain']).stdout).toContain(
    'reads as another person, Sanjay Patel',
  );
});

test('annotate --jsonl gives every mention with offsets into the text, and nothing off topic', () => {
  const articles = [
    { id: 'on', text: TEXT },
    { id: 'off', text: 'Apple pie on Facebook.' },
  ];
  const input = articles.map((article) => JSON.stringify(article)).join('\n');
  const [on, off] = run('annotate', ['--jsonl'], input)
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(on.onTopic).toBe(true);
  for (const { start, end, surface } of on.mentions) expect(TEXT.slice(start, end)).toBe(surface);
  expect(on.mentions.map(({ entity }: { entity: string }) => entity)).toContain('priti-patel');
  expect(off).toEqual({ id: 'off', onTopic: false, mentions: [] });
});

test.each([
  [['no-such-file.txt'], '', 'cannot be read'],
  [['--jsonl'], 'oops', 'line 1 of the input is not JSON'],
  [['--jsonl'], '{"id":1}', 'line 1 of the input needs "id" and "text"'],
])('annotate %o explains bad input', (args, input, reason) => {
  const { stderr, status } = run('annotate', args, input);
  expect(stderr).toContain(reason);
  expect(status).toBe(1);
});

test('evaluate measures against labelled articles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleartext-'));
  for (const name of ['pages', 'gold']) mkdirSync(join(folder, name));
  const write = (name: string, id: string, content: object) =>
    writeFileSync(join(folder, name, `${id}.json`), JSON.stringify({ id, ...content }));
  const label = (surface: string, entity: string) => ({
    start: TEXT.indexOf(surface),
    end: TEXT.indexOf(surface) + surface.length,
    surface,
    entity,
  });
  write('pages', 'a', { text: TEXT });
  write('gold', 'a', {
    label: 'positive',
    mentions: [
      label('Priti Patel', 'Priti Patel'),
      label('Facebook', 'Facebook'),
      label('Messenger', 'Facebook Messenger'),
      label('end-to-end encryption', 'End-to-end encryption'),
      label('hides criminals', 'Somebody unknown'),
    ],
  });
  write('pages', 'b', { text: 'Apple pie.' });
  write('gold', 'b', { label: 'negative', tempting: [] });
  const result = JSON.parse(run('evaluate', [folder, '--json']).stdout);
  expect(result).toMatchObject({ found: 4, required: 5, silent: 1, agreement: 1 });
  expect(result.misses).toEqual([['Somebody unknown: “hides criminals”', 1]]);
  expect(result.wrong).toEqual([['“lawful access” in a', 1]]);
  rmSync(folder, { recursive: true });
});
