import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../tools/folders.ts';

/** What each room may import; `types` only as types. The table in the README's words. */
const ROOMS: Record<string, { values: string[]; types?: string[] }> = {
  recognition: { values: [] },
  language: { values: [], types: ['public'] },
  context: { values: ['language'], types: ['data'] },
  data: { values: ['recognition', 'context'] },
  messaging: { values: [], types: ['recognition', 'context', 'data', 'language'] },
  storage: { values: ['recognition', 'context'], types: ['data', 'language'] },
  components: { values: ['context', 'language'], types: ['recognition', 'data', 'storage'] },
  page: {
    values: ['components', 'context', 'language', 'recognition'],
    types: ['data', 'messaging', 'storage'],
  },
  entrypoints: {
    values: ['messaging', 'storage', 'components', 'page', 'context', 'language', 'recognition'],
    types: ['data'],
  },
};

interface Import {
  file: string;
  target: string;
  onlyTypes: boolean;
}

function importsOf(room: string): Import[] {
  return globSync(`${room}/**/*.{ts,tsx}`, { cwd: PROJECT_FOLDER }).flatMap((file) => {
    const source = readFileSync(join(PROJECT_FOLDER, file), 'utf8');
    const pattern = /^(import|export)\s+(type\s)?(?:([^'"]*?)\sfrom\s+)?['"]([^'"]+)['"]/gms;
    return [...source.matchAll(pattern)].map(([, , type, , target]) => ({
      file,
      target: target as string,
      onlyTypes: type !== undefined,
    }));
  });
}

const roomOf = ({ file, target }: Import) =>
  relative(PROJECT_FOLDER, resolve(PROJECT_FOLDER, file, '..', target)).split(/[\\/]/)[0] as string;

test.each(Object.entries(ROOMS))(
  '%s imports only from the rooms below it',
  (room, { values, types = [] }) => {
    const relatives = importsOf(room).filter(({ target }) => target.startsWith('.'));
    const strays = relatives.filter((one) => {
      const other = roomOf(one);
      return !(
        other === room ||
        values.includes(other) ||
        (one.onlyTypes && types.includes(other))
      );
    });
    expect(strays.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  },
);

test('recognition imports no package and no browser', () => {
  const packages = importsOf('recognition').filter(({ target }) => !target.startsWith('.'));
  expect(packages).toEqual([]);
});

test('article pages never open the database: it would be the news site’s', () => {
  const strays = importsOf('entrypoints/article.content').filter(({ target }) =>
    /storage\/(database|dataset-cache)/.test(target),
  );
  expect(strays).toEqual([]);
});

test('components import no style sheet: it would leak into the page', () => {
  expect(importsOf('components').filter(({ target }) => target.includes('.css'))).toEqual([]);
});
